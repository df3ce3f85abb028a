import { birthDateSchema, type BirthDate } from '../patient/birth-date'
import type { Sex } from '../patient/sex'
import { makeLocalDate, startOfLocalDate, type LocalDate } from '../time/local-date'

const MINUTE_MS = 60_000

/** `yyyyMMddHHmm` in Viet Nam as an instant in UTC; `yyyyMMdd` is the day's beginning. Undefined for anything else. */
export function readInstant(field: string | undefined): string | undefined {
  const day = readDay(field)
  const clock = /^\d{8}(?:([01]\d|2[0-3])([0-5]\d)(?:\d{2})?)?$/.exec(field ?? '')
  if (!day || !clock) return undefined
  const minutes = Number(clock[1] ?? 0) * 60 + Number(clock[2] ?? 0)
  return new Date(startOfLocalDate(day).getTime() + minutes * MINUTE_MS).toISOString()
}

/** The day of `yyyyMMdd`, whatever time follows it. Undefined where the calendar has no such day. */
export function readDay(field: string | undefined): LocalDate | undefined {
  const match = /^((?:19|20|21)\d{2})(\d{2})(\d{2})(?:\d{4}|\d{6})?$/.exec(field ?? '')
  return match ? makeLocalDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/**
 * NGAY_SINH: 12, 8, 6 or 4 digits, zeros for what nobody knows (`198500000000` is 1985; QĐ 4750 Bảng 1). The time of a
 * newborn's birth is not kept. Never through a `Date`, which would make the month before of a zero.
 */
export function readBirthDate(field: string | undefined): BirthDate | undefined {
  const match = /^(\d{4})(?:(\d{2})(?:(\d{2})(?:\d{4})?)?)?$/.exec(field ?? '')
  if (!match) return undefined
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => Number(part ?? 0))
  return birthDateSchema.safeParse({ year, ...(month && { month, ...(day && { day }) }) }).data
}

/** GIOI_TINH: 1 male, 2 female, 3 not settled. The health-check feed, which writes 0, is another one. */
export function readSexCode(field: string | undefined): Sex {
  if (field === '1') return 'male'
  return field === '2' ? 'female' : 'unknown'
}

/** A number of an envelope; a decimal comma is taken for a point. Undefined where it is none or below zero. */
export function readQuantity(field: string | undefined): number | undefined {
  const text = (field ?? '').replace(',', '.')
  return /^\d{1,12}(?:\.\d{1,9})?$/.test(text) ? Number(text) : undefined
}

/** The parts of a `;`-list, empty ones left out. */
export function readList(field: string | undefined): string[] {
  return readParallelList(field).filter((part) => part !== '')
}

/** The parts of a `;`-list that runs beside another one: empty parts keep their place. */
export function readParallelList(field: string | undefined): string[] {
  return field === undefined ? [] : field.split(';').map((part) => part.trim())
}
