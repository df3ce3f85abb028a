'use client'

import { useId, type ComponentProps } from 'react'
import { joinClasses } from '@/lib/utils/join-classes'
import { CONTROL_CLASSES } from './control-classes'
import { Field } from './field'

type TextFieldProps = Omit<ComponentProps<'input'>, 'id' | 'className' | 'onChange'> & {
  label: string
  hint?: string
  error?: string | undefined
  onText: (text: string) => void
}

export function TextField({ label, hint, error, onText, ...rest }: TextFieldProps) {
  const id = useId()
  return (
    <Field id={id} label={label} {...(hint && { hint })} error={error}>
      <input
        autoComplete="off"
        spellCheck={false}
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
        onChange={(change) => onText(change.target.value)}
        className={joinClasses(CONTROL_CLASSES, error && 'border-wrong')}
      />
    </Field>
  )
}
