'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { focusFirstError } from '@/components/admin/setup/focus-first-error'
import { SaveBar } from '@/components/admin/setup/save-bar'
import { useDraft } from '@/components/admin/setup/use-draft'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { addRuleMutation } from '@/lib/api/rule-setup'
import type { RuleSetup } from '@/lib/contracts/rule-setup'
import { ruleSetupText, ruleTableTexts } from '@/lib/content/rule-setup'
import { toOptions } from '@/lib/utils/to-options'
import { isCitation } from './is-citation'
import { readRow, type RowDraft } from './read-row'

const EMPTY: RowDraft = { table: '', from: '', value: '', citation: '' }

/** A reference amount or a phased rate from a day on, where the law changes before the program does. */
export function AddRowForm({ setup }: { setup: RuleSetup }) {
  const save = useMutation(addRuleMutation(useQueryClient()))
  const draft = useDraft(EMPTY, setup.version)
  const [wasTried, setWasTried] = useState(false)
  const { value, change } = draft
  const { wrong, row } = readRow(value)
  const errorOf = (field: keyof typeof wrong, text: string) => (wasTried && wrong[field] ? text : undefined)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setWasTried(true)
    if (!row) return focusFirstError(event.currentTarget)
    save.mutate(
      { version: draft.version, row },
      {
        onSuccess: () => {
          draft.discard()
          setWasTried(false)
        },
      },
    )
  }

  return (
    <Card title={ruleSetupText.addRow}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <p className="text-table text-soft">{ruleSetupText.addRowIntro}</p>
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            label={ruleSetupText.table}
            value={value.table}
            placeholder={ruleSetupText.choose}
            options={toOptions(ruleTableTexts)}
            onSelect={(table) => change({ table })}
            error={errorOf('table', ruleSetupText.chooseWrong)}
          />
          <TextField
            label={ruleSetupText.from}
            hint={ruleSetupText.dateHint}
            inputMode="numeric"
            value={value.from}
            onText={(from) => change({ from })}
            error={errorOf('from', ruleSetupText.dateWrong)}
          />
          <TextField
            label={ruleSetupText.value}
            inputMode="decimal"
            value={value.value}
            onText={(text) => change({ value: text })}
            error={errorOf('value', ruleSetupText.valueWrong)}
          />
          <TextField
            label={ruleSetupText.citation}
            hint={ruleSetupText.citationHint}
            value={value.citation}
            onText={(citation) => change({ citation })}
            error={wasTried && !isCitation(value.citation) ? ruleSetupText.citationWrong : undefined}
          />
        </div>
        <SaveBar
          draft={draft}
          topic="route-tables"
          changes={setup.changes}
          saving={save}
          label={ruleSetupText.saveRow}
        />
      </form>
    </Card>
  )
}
