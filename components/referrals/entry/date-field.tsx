import { TextField } from '@/components/ui/text-field'
import { entryText as text } from '@/lib/content/referrals'
import type { SlipErrors } from './read-slip-form'
import type { SlipForm } from './slip-form'

interface DateFieldProps {
  label: string
  field: 'signedOn' | 'dueOn' | 'issuedOn' | 'insuranceValidTo'
  form: SlipForm
  errors: SlipErrors
  onEdit: (change: Partial<SlipForm>) => void
}

/** A day as it stands on the paper, typed day first. */
export function DateField({ label, field, form, errors, onEdit }: DateFieldProps) {
  const code = errors[field]
  return (
    <TextField
      label={label}
      hint={text.dateHint}
      value={form[field]}
      maxLength={10}
      inputMode="numeric"
      error={code && text.errors[code]}
      onText={(typed) => onEdit({ [field]: typed })}
    />
  )
}
