import { addDays, localDateSchema, type LocalDate } from '../time/local-date'

/** A period as whole months (by their first day) and the days around them, in order. */
export interface PeriodParts {
  months: LocalDate[]
  days: LocalDate[]
}

/** Every day of the period is in exactly one part; `from` after `to` has none. */
export function splitPeriod(from: LocalDate, to: LocalDate): PeriodParts {
  const parts: PeriodParts = { months: [], days: [] }
  for (let day = from; day <= to;) {
    const end = lastOfMonth(day)
    if (day.endsWith('-01') && end <= to) {
      parts.months.push(day)
      day = addDays(end, 1)
    } else {
      parts.days.push(day)
      day = addDays(day, 1)
    }
  }
  return parts
}

/** All days of the month that begins on `first`. */
export function daysOfMonth(first: LocalDate): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = first; day <= lastOfMonth(first); day = addDays(day, 1)) days.push(day)
  return days
}

/** The first day of a day's month. */
export function firstOfMonth(day: LocalDate): LocalDate {
  return localDateSchema.parse(`${day.slice(0, 7)}-01`)
}

function lastOfMonth(day: LocalDate): LocalDate {
  return addDays(firstOfMonth(addDays(firstOfMonth(day), 31)), -1)
}
