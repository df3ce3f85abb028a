'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { focusFirstError } from '@/components/admin/setup/focus-first-error'
import { SaveBar } from '@/components/admin/setup/save-bar'
import { SwitchLine } from '@/components/admin/setup/switch-line'
import { useDraft } from '@/components/admin/setup/use-draft'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { addRuleMutation } from '@/lib/api/rule-setup'
import type { RuleSetup } from '@/lib/contracts/rule-setup'
import { dayKindTexts, ruleSetupText } from '@/lib/content/rule-setup'
import { parseDateText } from '@/lib/utils/parse-date-text'
import { toOptions } from '@/lib/utils/to-options'
import { isCitation } from './is-citation'

type Kind = keyof typeof dayKindTexts
const EMPTY: { date: string; kind: Kind | ''; citation: string; confirmed: boolean } = {
  date: '',
  kind: 'off',
  citation: '',
  confirmed: true,
}

/** A day off or a worked Saturday, with the paper that says so. */
export function AddDayForm({ setup }: { setup: RuleSetup }) {
  const save = useMutation(addRuleMutation(useQueryClient()))
  const draft = useDraft(EMPTY, setup.version)
  const [wasTried, setWasTried] = useState(false)
  const { kind, citation, confirmed } = draft.value
  const date = parseDateText(draft.value.date)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setWasTried(true)
    if (date === undefined || kind === '' || !isCitation(citation)) return focusFirstError(event.currentTarget)
    save.mutate(
      { version: draft.version, row: { table: 'calendar', date, kind, citation, confirmed } },
      {
        onSuccess: () => {
          draft.discard()
          setWasTried(false)
        },
      },
    )
  }

  return (
    <Card title={ruleSetupText.addDay}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-3">
          <TextField
            label={ruleSetupText.date}
            hint={ruleSetupText.dateHint}
            inputMode="numeric"
            value={draft.value.date}
            onText={(text) => draft.change({ date: text })}
            error={wasTried && date === undefined ? ruleSetupText.dateWrong : undefined}
          />
          <SelectField
            label={ruleSetupText.kind}
            value={kind}
            placeholder={ruleSetupText.choose}
            options={toOptions(dayKindTexts)}
            onSelect={(chosen) => draft.change({ kind: chosen })}
            error={wasTried && kind === '' ? ruleSetupText.chooseWrong : undefined}
          />
          <TextField
            label={ruleSetupText.citation}
            hint={ruleSetupText.citationHint}
            value={citation}
            onText={(text) => draft.change({ citation: text })}
            error={wasTried && !isCitation(citation) ? ruleSetupText.citationWrong : undefined}
          />
        </div>
        <SwitchLine
          label={ruleSetupText.confirmed}
          hint={ruleSetupText.confirmedHint}
          checked={confirmed}
          onSwitch={(isConfirmed) => draft.change({ confirmed: isConfirmed })}
        />
        <SaveBar
          draft={draft}
          topic="route-tables"
          changes={setup.changes}
          saving={save}
          label={ruleSetupText.saveDay}
        />
      </form>
    </Card>
  )
}
