'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { focusFirstError } from '@/components/admin/setup/focus-first-error'
import { SaveBar } from '@/components/admin/setup/save-bar'
import { SwitchLine } from '@/components/admin/setup/switch-line'
import { useDraft } from '@/components/admin/setup/use-draft'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/text-field'
import { changeOptionsMutation } from '@/lib/api/facility-setup'
import type { FacilitySetup } from '@/lib/contracts/facility-setup'
import { facilityText } from '@/lib/content/facility-setup'
import { RatePreview } from './rate-preview'
import { readWholeNumber } from './read-numbers'

/** The switches where the law is silent or says two things. */
export function OptionsForm({ setup }: { setup: FacilitySetup }) {
  const save = useMutation(changeOptionsMutation(useQueryClient()))
  const { appointmentToleranceDays: keptDays, ...switches } = setup.options
  const draft = useDraft({ ...switches, days: String(keptDays) }, setup.versions.options)
  const [wasTried, setWasTried] = useState(false)
  const { days, ...chosen } = draft.value
  const appointmentToleranceDays = readWholeNumber(days, 0, 30)
  const options = appointmentToleranceDays === undefined ? undefined : { ...chosen, appointmentToleranceDays }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setWasTried(true)
    if (!options) return focusFirstError(event.currentTarget)
    save.mutate({ version: draft.version, ...options }, { onSuccess: draft.discard })
  }

  return (
    <Card title={facilityText.options}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <p className="text-table text-soft">{facilityText.optionsIntro}</p>
        <SwitchLine
          label={facilityText.preferFormerDistrict}
          hint={facilityText.preferFormerDistrictWhy}
          checked={chosen.preferFormerDistrictCode}
          onSwitch={(preferFormerDistrictCode) => draft.change({ preferFormerDistrictCode })}
        />
        <SwitchLine
          label={facilityText.provisionalHolidays}
          hint={facilityText.provisionalHolidaysWhy}
          checked={chosen.countProvisionalHolidays}
          onSwitch={(countProvisionalHolidays) => draft.change({ countProvisionalHolidays })}
        />
        <div className="max-w-md">
          <TextField
            label={facilityText.tolerance}
            hint={facilityText.toleranceHint}
            inputMode="numeric"
            value={days}
            onText={(text) => draft.change({ days: text })}
            error={wasTried && !options ? facilityText.toleranceWrong : undefined}
          />
        </div>
        {draft.isDirty && options && setup.current && <RatePreview day={setup.today} options={options} />}
        <SaveBar draft={draft} topic="route-options" changes={setup.changes} saving={save} />
      </form>
    </Card>
  )
}
