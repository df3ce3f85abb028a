'use client'

import { useId, useState } from 'react'
import { intakeText as text, periodLabels } from '@/lib/content/intake'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { joinClasses } from '@/lib/utils/join-classes'
import { periodOf, type Period, type PeriodChoice } from './period'
import { RangeForm } from './range-form'

interface PeriodPickerProps {
  choice: PeriodChoice
  period: Period
  today: LocalDate
  onPeriod: (choice: PeriodChoice, period: Period) => void
}

const CHOICES: readonly PeriodChoice[] = ['today', 'yesterday', 'week', 'month', 'year', 'range']

/** Which days the figures are of: radio buttons that look like one control; a range asks for its two days first. */
export function PeriodPicker({ choice, period, today, onPeriod }: PeriodPickerProps) {
  const id = useId()
  const [shown, setShown] = useState(choice)

  function choose(next: PeriodChoice): void {
    setShown(next)
    if (next !== 'range') onPeriod(next, periodOf(next, today))
  }

  return (
    <div className="flex min-w-0 flex-wrap items-start gap-x-3 gap-y-2">
      <fieldset className="min-w-0">
        <legend className="sr-only">{text.period}</legend>
        <div className="rounded-control border-faint/80 bg-card flex min-h-11 flex-wrap overflow-hidden border">
          {CHOICES.map((option) => (
            <label
              key={option}
              className={joinClasses(
                'text-table has-focus-visible:outline-brand inline-flex min-h-11 cursor-pointer items-center px-3 font-medium has-focus-visible:outline-3 has-focus-visible:-outline-offset-3',
                shown === option ? 'bg-brand-tint text-brand-pressed font-semibold' : 'text-ink',
              )}
            >
              <input
                type="radio"
                name={id}
                value={option}
                checked={shown === option}
                onChange={() => choose(option)}
                className="sr-only"
              />
              {periodLabels[option]}
            </label>
          ))}
        </div>
      </fieldset>
      {shown === 'range' && <RangeForm period={period} today={today} onRange={(range) => onPeriod('range', range)} />}
    </div>
  )
}
