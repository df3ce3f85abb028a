'use client'

import { ChoiceGroup } from '@/components/ui/choice-group'
import { TextField } from '@/components/ui/text-field'
import { confirmText as text } from '@/lib/content/referrals'
import type { PaperMedium } from '@/lib/contracts/papers'
import type { PaperKind } from '@/lib/domain/records/paper.schema'
import type { ConfirmErrors, ConfirmForm } from './read-confirm-form'

interface ConfirmFieldsProps {
  kind: PaperKind
  medium: PaperMedium
  form: ConfirmForm
  errors: ConfirmErrors
  onForm: (form: ConfirmForm) => void
}

const YES_NO = [
  { value: 'yes', label: text.yes },
  { value: 'no', label: text.no },
] as const
const SIGNED = [
  { value: 'yes', label: text.signedYes },
  { value: 'no', label: text.signedNo },
] as const

/** Of a referral its signing day and one-year mark; of both whether they are signed. Nothing is chosen beforehand. */
export function ConfirmFields({ kind, medium, form, errors, onForm }: ConfirmFieldsProps) {
  return (
    <>
      {kind === 'referral' && (
        <>
          <TextField
            label={text.signedOn}
            hint={text.signedOnHint}
            value={form.signedOn}
            maxLength={10}
            inputMode="numeric"
            error={errors.signedOn && text[errors.signedOn]}
            onText={(signedOn) => onForm({ ...form, signedOn })}
          />
          <ChoiceGroup
            label={text.oneYear}
            value={form.oneYear}
            options={YES_NO}
            error={errors.oneYear && text[errors.oneYear]}
            onChoose={(oneYear) => onForm({ ...form, oneYear })}
          />
        </>
      )}
      <ChoiceGroup
        label={text.signed[medium]}
        value={form.signed}
        options={SIGNED}
        error={errors.signed && text[errors.signed]}
        onChoose={(signed) => onForm({ ...form, signed })}
      />
    </>
  )
}
