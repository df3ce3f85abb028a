'use client'

import { useId } from 'react'
import { joinClasses } from '@/lib/utils/join-classes'

interface ChoiceGroupProps<T extends string> {
  label: string
  value: T | ''
  options: ReadonlyArray<{ value: T; label: string }>
  error?: string | undefined
  /** Whether the chosen one is where the next key is wanted. */
  nextKey?: boolean
  onChoose: (value: T) => void
}

/** Two to four choices side by side: radio buttons that look like one control. */
export function ChoiceGroup<T extends string>({
  label,
  value,
  options,
  error,
  nextKey,
  onChoose,
}: ChoiceGroupProps<T>) {
  const id = useId()
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="text-label text-soft mb-1 block font-medium">{label}</legend>
      <div
        className={joinClasses(
          'rounded-control inline-flex min-h-11 overflow-hidden border',
          error ? 'border-wrong' : 'border-faint/80',
        )}
      >
        {options.map((option) => (
          <label
            key={option.value}
            className={joinClasses(
              'text-table has-focus-visible:outline-brand inline-flex cursor-pointer items-center gap-1.5 px-2.5 font-medium has-focus-visible:outline-3 has-focus-visible:-outline-offset-3',
              value === option.value ? 'bg-brand-tint text-brand-pressed' : 'bg-card text-ink',
            )}
          >
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={value === option.value}
              data-next-key={nextKey && value === option.value ? true : undefined}
              onChange={() => onChoose(option.value)}
              className="accent-brand size-4 focus-visible:outline-none"
            />
            {option.label}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="text-label text-wrong mt-1 font-medium">
          {error}
        </p>
      )}
    </fieldset>
  )
}
