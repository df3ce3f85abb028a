'use client'

interface TickProps {
  label: string
  checked: boolean
  onTick: (checked: boolean) => void
}

export function Tick({ label, checked, onTick }: TickProps) {
  return (
    <label className="text-table inline-flex min-h-9 cursor-pointer items-center gap-1.5 whitespace-nowrap">
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
