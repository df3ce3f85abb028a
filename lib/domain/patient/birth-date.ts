import { z } from 'zod'
import { makeLocalDate, type LocalDate } from '../time/local-date'

/**
 * A birth date as exactly as it is known. Many elders' papers carry only the year:
 * the missing parts stay missing, never an invented 01/01.
 */
export const birthDateSchema = z
  .object({
    year: z.int().min(1850).max(2200),
    month: z.int().min(1).max(12).optional(),
    day: z.int().min(1).max(31).optional(),
  })
  .refine(({ month, day }) => day === undefined || month !== undefined, { error: 'day_without_month' })
  .refine(({ year, month, day }) => !month || !day || makeLocalDate(year, month, day) !== undefined, {
    error: 'no_calendar_date',
  })
export type BirthDate = z.infer<typeof birthDateSchema>

/** Whether two birth dates agree as far as both are known: 1940 agrees with 05/03/1940. */
export function agreeBirthDates(a: BirthDate, b: BirthDate): boolean {
  if (a.year !== b.year) return false
  if (a.month === undefined || b.month === undefined) return true
  if (a.month !== b.month) return false
  return a.day === undefined || b.day === undefined || a.day === b.day
}

/** Whether a birth date, as far as it is known, lies after a day: 2058 for 1958, or tomorrow. */
export function isBornAfter({ year, month, day }: BirthDate, today: LocalDate): boolean {
  const known = [String(year).padStart(4, '0'), ...[month, day].flatMap((part) => part ?? []).map(twoDigits)].join('-')
  return known > today.slice(0, known.length)
}

/**
 * Completed years of age on a day. With only the year (or month) known, the person is taken to have had
 * this year's birthday, so nobody loses the priority of age to an incomplete paper.
 */
export function ageYears(birth: BirthDate, today: LocalDate): number {
  const [year, month, day] = today.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) throw new Error('LocalDate without three parts')
  const hadBirthday =
    birth.month === undefined ||
    month > birth.month ||
    (month === birth.month && (birth.day === undefined || day >= birth.day))
  return year - birth.year - (hadBirthday ? 0 : 1)
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0')
}
