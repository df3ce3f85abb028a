import { addDays, type LocalDate } from '../time/local-date'
import type { CalendarDay } from './calendar-day'

export interface WorkingCalendar {
  days: readonly CalendarDay[]
  countProvisionalHolidays: boolean
}

/**
 * The `count`-th working day after a date, that date not counted (Bộ luật Dân sự 2015 Đ147, Đ148; no official example
 * for slips exists). Monday to Friday, days off excepted, worked Saturdays included.
 */
export function addWorkingDays(date: LocalDate, count: number, calendar: WorkingCalendar): LocalDate {
  let day = date
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}

/** How many working days lie after a date, up to and including another one. */
export function countWorkingDays(after: LocalDate, until: LocalDate, calendar: WorkingCalendar): number {
  let count = 0
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1
  }
  return count
}

/** Whether every year from one day to another has rows in the calendar. */
export function hasYears(from: LocalDate, to: LocalDate, days: readonly CalendarDay[]): boolean {
  return [from, to].every((date) => days.some((day) => day.date.slice(0, 4) === date.slice(0, 4)))
}

function isWorkingDay(date: LocalDate, { days, countProvisionalHolidays }: WorkingCalendar): boolean {
  const special = days.find((day) => day.date === date && (countProvisionalHolidays || !day.provisional))
  if (special) return special.kind === 'working'
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday >= 1 && weekday <= 5
}
