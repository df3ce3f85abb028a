import type { BirthDate } from '@/lib/domain/patient/birth-date'

const TIME_ZONE = 'Asia/Ho_Chi_Minh'
const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' })
const CLOCK_SECONDS = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})
const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, day: '2-digit', month: '2-digit', year: 'numeric' })

/** `2026-11-23` as `23/11/2026`. */
export function formatDate(date: string): string {
  return date.slice(0, 10).split('-').toReversed().join('/')
}

/** An instant as the Vietnamese day `23/11/2026`. */
export function formatDay(instant: string): string {
  return DAY.format(new Date(instant))
}

/** An instant as the Vietnamese clock `08:12`. */
export function formatClock(instant: string): string {
  return CLOCK.format(new Date(instant))
}

/** `08:12:05`. */
export function formatClockSeconds(instant: string): string {
  return CLOCK_SECONDS.format(new Date(instant))
}

/** As exactly as it is known: `1940`, `03/1985`, `05/03/1985`. */
export function formatBirthDate({ year, month, day }: BirthDate): string {
  const parts = [day, month].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'))
  return [...parts, String(year)].join('/')
}
