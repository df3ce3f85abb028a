import type { ReactNode } from 'react'
import { Kbd } from './kbd'

interface FieldProps {
  id: string
  label: string
  hint?: string
  /** As it is shown; the control says `aria-keyshortcuts`. */
  shortcut?: string
  error?: string | undefined
  children: ReactNode
}

/** A label above a control, its hint and its error below. The control says `aria-describedby={describeField(…)}`. */
export function Field({ id, label, hint, shortcut, error, children }: FieldProps) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="text-label text-soft mb-1 block font-medium">
        {label} {shortcut && <Kbd>{shortcut}</Kbd>}
      </label>
      {children}
      {error ? (
        <p id={`${id}-error`} className="text-label text-wrong mt-1 font-medium">
          {error}
        </p>
      ) : (
        hint && (
          <p id={`${id}-hint`} className="text-label text-faint mt-1">
            {hint}
          </p>
        )
      )}
    </div>
  )
}
