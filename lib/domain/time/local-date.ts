import { z } from 'zod'

/** A calendar date in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. Dates compare correctly as strings. */
export const localDateSchema = z.iso.date().brand<'LocalDate'>()
export type LocalDate = z.infer<typeof localDateSchema>

// Viet Nam has kept UTC+7 without daylight saving since 1975; a fixed offset needs no time zone database.
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000

/** The Vietnamese calendar date at an instant. */
export function toLocalDate(instant: Date): LocalDate {
  return localDateSchema.parse(new Date(instant.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10))
}

/** The instant at which a Vietnamese calendar date begins. */
export function startOfLocalDate(date: LocalDate): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - VIETNAM_OFFSET_MS)
}

/** The date `days` later (earlier where negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return localDateSchema.parse(new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10))
}

/** How many days one date is after another; negative where it is before. */
export function countDays(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** The date of year, month and day, or undefined where the calendar has no such day (31/02). */
export function makeLocalDate(year: number, month: number, day: number): LocalDate | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return localDateSchema.safeParse(text).data
}
