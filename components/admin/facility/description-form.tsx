'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { focusFirstError } from '@/components/admin/setup/focus-first-error'
import { SaveBar } from '@/components/admin/setup/save-bar'
import { SwitchLine } from '@/components/admin/setup/switch-line'
import type { useDraft } from '@/components/admin/setup/use-draft'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { describeFacilityMutation } from '@/lib/api/facility-setup'
import type { FacilitySetup } from '@/lib/contracts/facility-setup'
import { facilityLevelTexts, facilityText, formerTierTexts } from '@/lib/content/facility-setup'
import { toOptions } from '@/lib/utils/to-options'
import { readDescription, type DescriptionDraft } from './description-draft'
import { RatePreview } from './rate-preview'

interface DescriptionFormProps {
  setup: FacilitySetup
  draft: ReturnType<typeof useDraft<DescriptionDraft>>
}

/** What the facility is from a day on, with its effect shown before it is saved. */
export function DescriptionForm({ setup, draft }: DescriptionFormProps) {
  const save = useMutation(describeFacilityMutation(useQueryClient()))
  const [wasTried, setWasTried] = useState(false)
  const { value, change } = draft
  const { wrong, read } = readDescription(value)
  const errorOf = (field: keyof typeof wrong, text: string) => (wasTried && wrong[field] ? text : undefined)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setWasTried(true)
    if (!read) return focusFirstError(event.currentTarget)
    save.mutate(
      { version: draft.version, validFrom: read.validFrom, ...read.facility },
      {
        onSuccess: () => {
          draft.discard()
          setWasTried(false)
        },
      },
    )
  }

  return (
    <Card title={facilityText.add}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label={facilityText.validFrom}
            hint={facilityText.validFromHint}
            inputMode="numeric"
            value={value.validFrom}
            onText={(validFrom) => change({ validFrom })}
            error={errorOf('validFrom', facilityText.validFromWrong)}
          />
          <TextField
            label={facilityText.score}
            hint={facilityText.scoreHint}
            inputMode="decimal"
            value={value.score}
            onText={(score) => change({ score })}
            error={errorOf('score', facilityText.scoreWrong)}
          />
          <SelectField
            label={facilityText.level}
            value={value.level}
            placeholder={facilityText.choose}
            options={toOptions(facilityLevelTexts)}
            onSelect={(level) => change({ level })}
            error={errorOf('level', facilityText.levelWrong)}
          />
          <SelectField
            label={facilityText.formerTier}
            value={value.formerTier}
            placeholder={facilityText.choose}
            options={toOptions(formerTierTexts)}
            onSelect={(formerTier) => change({ formerTier })}
            error={errorOf('formerTier', facilityText.formerTierWrong)}
          />
        </div>
        {value.level === 'initial' && (
          <SwitchLine
            label={facilityText.listedInitial}
            checked={value.listedInitial}
            onSwitch={(listedInitial) => change({ listedInitial })}
          />
        )}
        {value.level === 'basic' && (
          <SwitchLine
            label={facilityText.provisionalBasic}
            checked={value.provisionalBasic}
            onSwitch={(provisionalBasic) => change({ provisionalBasic })}
          />
        )}
        {read?.isOddScore && <Banner tone="attention">{facilityText.scoreOfLevel}</Banner>}
        {read && draft.isDirty && <RatePreview day={read.validFrom} facility={read.facility} />}
        <SaveBar
          draft={draft}
          topic="facility-attributes"
          changes={setup.changes}
          saving={save}
          label={facilityText.submitDescription}
        />
      </form>
    </Card>
  )
}
