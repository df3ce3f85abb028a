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
  /** The key that goes to it from anywhere, as it is shown: `F3`. */
  shortcut?: string
  error?: string | undefined
  onSelect: (value: T | '') => void
}

/** The browser's own select: typing, arrows and touch all work as people know them. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, value, placeholder, options, shortcut, error, onSelect } = props
  const id = useId()
  return (
    <Field id={id} label={label} {...(shortcut && { shortcut })} error={error}>
      <select
        id={id}
        value={value}
        aria-keyshortcuts={shortcut}
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
