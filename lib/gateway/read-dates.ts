import 'server-only'
import { birthDateSchema, type BirthDate } from '@/lib/domain/patient/birth-date'
import { makeLocalDate, startOfLocalDate, type LocalDate } from '@/lib/domain/time/local-date'

type Parts = { year: number; month?: number | undefined; day?: number | undefined; minutes?: number | undefined }

const dayFirst = /^(?:(\d{1,2})[/-])?(?:(\d{1,2})[/-])?(\d{4})(?:[ T]+(\d{1,2}):(\d{2})(?::\d{2})?)?$/
const yearFirst = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}).*)?$/
const compactInstant = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(?:\d{2})?$/
const compactDay = /^(\d{2})(\d{2})(\d{4})$/
const compactMonth = /^(\d{2})(\d{4})$/

/** dd/MM/yyyy, ddMMyyyy, yyyy-MM-dd, yyyyMMddHHmm(ss), each with or without a time; undefined for anything else. */
export function readLocalDate(text: string): LocalDate | undefined {
  const parts = readParts(text)
  return parts?.month && parts.day ? makeLocalDate(parts.year, parts.month, parts.day) : undefined
}

/** As `readLocalDate`, and MM/yyyy and yyyy; a day or month of 00 is one that nobody knows. */
export function readBirthDate(text: string): BirthDate | undefined {
  const parts = readParts(text)
  if (!parts) return undefined
  const { year, month, day } = parts
  return birthDateSchema.safeParse({ year, ...(month && { month, ...(day && { day }) }) }).data
}

/** A local time of Asia/Ho_Chi_Minh as a UTC instant; the start of the day where no time is given. */
export function readInstant(text: string): string | undefined {
  const date = readLocalDate(text)
  if (!date) return undefined
  const minutes = readParts(text)?.minutes ?? 0
  if (minutes >= 24 * 60) return undefined
  return new Date(startOfLocalDate(date).getTime() + minutes * 60_000).toISOString()
}

/** The form the gateway takes: dd/MM/yyyy, MM/yyyy or yyyy. */
export function formatBirthDate({ year, month, day }: BirthDate): string {
  return [day, month, year]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('/')
}

function readParts(text: string): Parts | undefined {
  const trimmed = text.trim()
  const compact = compactInstant.exec(trimmed) ?? yearFirst.exec(trimmed)
  if (compact) {
    const [, year, month, day, hours, minutes] = compact
    return toParts({ year, month, day, hours, minutes })
  }
  const solid = compactDay.exec(trimmed)
  if (solid) return toParts({ year: solid[3], month: solid[2], day: solid[1] })
  const solidMonth = compactMonth.exec(trimmed)
  if (solidMonth) return toParts({ year: solidMonth[2], month: solidMonth[1] })
  const slashed = dayFirst.exec(trimmed)
  if (!slashed) return undefined
  const [, first, second, year, hours, minutes] = slashed
  return toParts({ year, month: second ?? first, day: second === undefined ? undefined : first, hours, minutes })
}

function toParts(found: Record<'year', string | undefined> & { [part: string]: string | undefined }): Parts {
  const { month, day, hours, minutes } = found
  return {
    year: Number(found.year),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
    minutes: hours === undefined ? undefined : Number(hours) * 60 + Number(minutes),
  }
}
