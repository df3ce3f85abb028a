'use client'

import { joinClasses } from '@/lib/utils/join-classes'

interface TickProps {
  label: string
  checked: boolean
  /** For labels longer than a phone is wide. */
  wraps?: boolean
  onTick: (checked: boolean) => void
}

export function Tick({ label, checked, wraps = false, onTick }: TickProps) {
  return (
    <label
      className={joinClasses(
        'text-table inline-flex min-h-9 cursor-pointer items-center gap-1.5',
        !wraps && 'whitespace-nowrap',
      )}
    >
      <input
        type="checkbox"
        checked={checked}
        onChange={(change) => onTick(change.target.checked)}
        className="accent-brand size-[18px] shrink-0"
      />
      {label}
    </label>
  )
}
