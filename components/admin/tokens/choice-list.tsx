'use client'

import { useId } from 'react'

interface ChoiceListProps<T extends string> {
  label: string
  hint: string
  error?: string | undefined
  options: ReadonlyArray<{ value: T; label: string }>
  chosen: readonly T[]
  onChoose: (chosen: T[]) => void
}

/** Any number of choices, in the order of the list. */
export function ChoiceList<T extends string>({ label, hint, error, options, chosen, onChoose }: ChoiceListProps<T>) {
  const id = useId()

  function toggle(value: T, isChosen: boolean): void {
    const wanted = new Set(chosen)
    if (isChosen) wanted.add(value)
    else wanted.delete(value)
    onChoose(options.map((option) => option.value).filter((each) => wanted.has(each)))
  }

  return (
    <fieldset className="min-w-0" aria-describedby={`${id}-note`}>
      <legend className="text-label text-soft mb-1 block font-medium">{label}</legend>
      <div className="rounded-control border-line grid max-h-64 gap-x-4 overflow-y-auto border px-3 py-1 sm:grid-cols-2">
        {options.map((option) => (
          <label key={option.value} className="text-table flex min-h-9 cursor-pointer items-center gap-2 py-1">
            <input
              type="checkbox"
              aria-invalid={error ? true : undefined}
              checked={chosen.includes(option.value)}
              onChange={(change) => toggle(option.value, change.target.checked)}
              className="accent-brand size-[18px] shrink-0"
            />
            {option.label}
          </label>
        ))}
      </div>
      <p id={`${id}-note`} className={error ? 'text-label text-wrong mt-1 font-medium' : 'text-label text-faint mt-1'}>
        {error ?? hint}
      </p>
    </fieldset>
  )
}
