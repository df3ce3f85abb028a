'use client'

import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { intakeText as text, rangeErrorTexts } from '@/lib/content/intake'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { formatDate } from '@/lib/utils/format-dates'
import type { Period } from './period'
import { readRange, type RangeErrors } from './read-range'

interface RangeFormProps {
  period: Period
  today: LocalDate
  onRange: (period: Period) => void
}

/** From and to, typed day first. */
export function RangeForm({ period, today, onRange }: RangeFormProps) {
  const [typed, setTyped] = useState({ from: formatDate(period.from), to: formatDate(period.to) })
  const [errors, setErrors] = useState<RangeErrors>({})

  function submit(submitted: FormEvent): void {
    submitted.preventDefault()
    const range = readRange(typed, today)
    setErrors(range.ok ? {} : range.error)
    if (range.ok) onRange(range.value)
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-wrap items-start gap-2">
      {(['from', 'to'] as const).map((field) => {
        const code = errors[field]
        return (
          <div key={field} className="w-36">
            <TextField
              label={text[field]}
              value={typed[field]}
              maxLength={10}
              inputMode="numeric"
              error={code && rangeErrorTexts[code]}
              onText={(day) => setTyped({ ...typed, [field]: day })}
            />
          </div>
        )
      })}
      <div className="pt-6">
        <Button type="submit">{text.showRange}</Button>
      </div>
    </form>
  )
}
