import { err, ok, type Result } from '@/lib/domain/result'
import { countDays, type LocalDate } from '@/lib/domain/time/local-date'
import { parseDateText } from '@/lib/utils/parse-date-text'
import type { Period } from './period'

export type RangeErrors = Partial<Record<'from' | 'to', 'no_such_day' | 'in_future' | 'before_from' | 'too_long'>>

// The longest period that is asked for at once: a leap year.
const LONGEST_DAYS = 366

/** Two days as they were typed, as a period of the past or of today. */
export function readRange(typed: { from: string; to: string }, today: LocalDate): Result<Period, RangeErrors> {
  const from = parseDateText(typed.from)
  const to = parseDateText(typed.to)
  const errors: RangeErrors = {
    ...(from === undefined ? { from: 'no_such_day' } : from > today ? { from: 'in_future' } : {}),
    ...(to === undefined ? { to: 'no_such_day' } : to > today ? { to: 'in_future' } : {}),
  }
  if (from === undefined || to === undefined || errors.from || errors.to) return err(errors)
  if (to < from) return err({ to: 'before_from' })
  if (countDays(from, to) >= LONGEST_DAYS) return err({ to: 'too_long' })
  return ok({ from, to })
}
