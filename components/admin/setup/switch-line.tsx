'use client'

import { useId } from 'react'

interface SwitchLineProps {
  label: string
  /** Why it matters. */
  hint?: string
  checked: boolean
  onSwitch: (checked: boolean) => void
}

/** A tick whose label may be a sentence. */
export function SwitchLine({ label, hint, checked, onSwitch }: SwitchLineProps) {
  const id = useId()
  return (
    <div className="flex min-h-9 items-start gap-2.5 py-1">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(change) => onSwitch(change.target.checked)}
        className="accent-brand mt-0.5 size-[18px] shrink-0"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="text-table block cursor-pointer font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-label text-faint">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
