import { makeLocalDate, type LocalDate } from '../time/local-date'

/** The same day so many months later (earlier where negative); the month's last where it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const at = year * 12 + (month - 1) + months
  for (let last = day; last > 0; last--) {
    const made = makeLocalDate(Math.floor(at / 12), (at % 12) + 1, last)
    if (made) return made
  }
  throw new Error(`no such month: ${date} ${months}`)
}
