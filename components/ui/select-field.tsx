'use client'

import { useId } from 'react'
import { CONTROL_CLASSES } from './control-classes'
import { Field } from './field'

interface SelectFieldProps<T extends string> {
  label: string
  value: T | ''
  /** Shown while nothing is chosen. */
  placeholder: string
  options: ReadonlyArray<{ value: T; label: string }>
  error?: string | undefined
  onSelect: (value: T | '') => void
}

/** The browser's own select: typing, arrows and touch all work as people know them. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, value, placeholder, options, error, onSelect } = props
  const id = useId()
  return (
    <Field id={id} label={label} error={error}>
      <select
        id={id}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(change) => onSelect(options.find((option) => option.value === change.target.value)?.value ?? '')}
        className={CONTROL_CLASSES}
      >
        <option value="">{placeholder}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
