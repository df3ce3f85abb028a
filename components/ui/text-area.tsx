'use client'

import { useId } from 'react'
import { joinClasses } from '@/lib/utils/join-classes'
import { CONTROL_CLASSES } from './control-classes'
import { Field } from './field'

interface TextAreaProps {
  label: string
  value: string
  hint?: string
  error?: string | undefined
  onText: (text: string) => void
}

/** A few sentences. */
export function TextArea({ label, value, hint, error, onText }: TextAreaProps) {
  const id = useId()
  return (
    <Field id={id} label={label} {...(hint && { hint })} error={error}>
      <textarea
        id={id}
        rows={3}
        value={value}
        maxLength={2000}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
        onChange={(change) => onText(change.target.value)}
        className={joinClasses(CONTROL_CLASSES, 'min-h-20 py-2', error && 'border-wrong')}
      />
    </Field>
  )
}
