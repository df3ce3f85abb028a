'use client'

import { useState } from 'react'
import { SelectField } from '@/components/ui/select-field'
import { TextButton } from '@/components/ui/text-button'
import { TextField } from '@/components/ui/text-field'
import { relationLabels } from '@/lib/content/people'
import { visitText } from '@/lib/content/visit-panels'
import { toOptions } from '@/lib/utils/to-options'
import { useDraftErrors } from './use-draft-errors'
import type { Desk } from './use-desk'
import { EMPTY_GUARDIAN, type GuardianForm, type VisitDraft } from './visit-draft'

/** Who speaks for the patient; asked only where the desk wants it. */
export function GuardianBlock({ draft, model }: { draft: VisitDraft; model: Desk }) {
  const errors = useDraftErrors(draft, model)
  const [added, setAdded] = useState(false)
  const { guardian } = draft
  const edit = (next: GuardianForm | undefined) =>
    model.dispatch({ type: 'edited', draftId: draft.draftId, edits: { guardian: next } })

  if (!guardian) {
    return (
      <p className="text-table mt-1 text-right">
        <TextButton
          tone="soft"
          onClick={() => {
            setAdded(true)
            edit(EMPTY_GUARDIAN)
          }}
        >
          {visitText.addGuardian}
        </TextButton>
      </p>
    )
  }
  return (
    <fieldset className="rounded-control border-line mt-3 border p-3">
      <legend className="text-table px-1 font-semibold">{visitText.guardian}</legend>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2">
        <TextField
          label={visitText.fullName}
          value={guardian.fullName}
          autoFocus={added}
          data-next-key={guardian.fullName === '' ? true : undefined}
          error={errors.guardianName}
          onText={(fullName) => edit({ ...guardian, fullName })}
        />
        <SelectField
          label={visitText.relation}
          value={guardian.relation}
          placeholder={visitText.choose}
          options={toOptions(relationLabels)}
          error={errors.guardianRelation}
          onSelect={(relation) => edit({ ...guardian, relation })}
        />
        <TextField
          label={visitText.optional(visitText.personalNumber)}
          value={guardian.personalNumber}
          inputMode="numeric"
          error={errors.guardianNumber}
          onText={(text) => edit({ ...guardian, personalNumber: text.replace(/\D/g, '') })}
        />
        <TextField
          label={visitText.optional(visitText.phone)}
          value={guardian.phone}
          inputMode="tel"
          error={errors.guardianPhone}
          onText={(phone) => edit({ ...guardian, phone })}
        />
      </div>
      <div className="mt-2">
        <TextButton tone="soft" onClick={() => edit(undefined)}>
          {visitText.removeGuardian}
        </TextButton>
      </div>
    </fieldset>
  )
}
