'use client'

import type { ReactNode } from 'react'
import { ChoiceGroup } from '@/components/ui/choice-group'
import { TextField } from '@/components/ui/text-field'
import { sexLabels } from '@/lib/content/people'
import { visitText } from '@/lib/content/visit-panels'
import { toOptions } from '@/lib/utils/to-options'
import type { Desk } from './use-desk'
import { useDraftErrors } from './use-draft-errors'
import type { PersonForm, VisitDraft } from './visit-draft'

interface PersonFieldsProps {
  draft: VisitDraft
  model: Desk
  /** `known`: without papers nothing is required, and no telephone is asked. */
  fields: 'all' | 'known'
  /** What the desk is asked about name and birth date, right beneath them. */
  children?: ReactNode
}

/** Name, birth date, sex, telephone, address. The first empty field gets the focus. */
export function PersonFields({ draft, model, fields, children }: PersonFieldsProps) {
  const errors = useDraftErrors(draft, model)
  const { form } = draft
  const edit = (change: Partial<PersonForm>) =>
    model.dispatch({ type: 'edited', draftId: draft.draftId, edits: { form: { ...form, ...change } } })
  const labelOf = (label: string) => (fields === 'known' ? visitText.optional(label) : label)
  return (
    <>
      <TextField
        label={labelOf(visitText.fullName)}
        value={form.fullName}
        maxLength={255}
        autoCapitalize="words"
        data-next-key={form.fullName === '' ? true : undefined}
        error={errors.fullName}
        onText={(fullName) => edit({ fullName })}
      />
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <TextField
          label={labelOf(visitText.birthDate)}
          hint={visitText.birthDateHint}
          value={form.birthDate}
          maxLength={10}
          inputMode="numeric"
          data-next-key={form.birthDate === '' ? true : undefined}
          error={errors.birthDate}
          onText={(birthDate) => edit({ birthDate })}
        />
        <ChoiceGroup
          label={visitText.sex}
          value={form.sex}
          options={toOptions(sexLabels).filter(({ value }) => value !== 'unknown' || fields === 'known')}
          error={errors.sex}
          onChoose={(sex) => edit({ sex })}
        />
      </div>
      {children}
      {fields === 'all' && (
        <TextField
          label={visitText.optional(visitText.phone)}
          value={form.phone}
          maxLength={20}
          inputMode="tel"
          data-next-key={form.phone === '' ? true : undefined}
          error={errors.phone}
          onText={(phone) => edit({ phone })}
        />
      )}
      <TextField
        label={visitText.optional(visitText.address)}
        value={form.address}
        maxLength={1024}
        error={errors.address}
        onText={(address) => edit({ address })}
      />
    </>
  )
}
