import { addDays, countDays, localDateSchema, type LocalDate } from '@/lib/domain/time/local-date'

/** Which days the figures are of. */
export type PeriodChoice = 'today' | 'yesterday' | 'week' | 'month' | 'year' | 'range'

export interface Period {
  from: LocalDate
  to: LocalDate
}

/** The days of a choice, up to today; a week begins on Monday. */
export function periodOf(choice: Exclude<PeriodChoice, 'range'>, today: LocalDate): Period {
  switch (choice) {
    case 'today':
      return { from: today, to: today }
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) }
    case 'week':
      return { from: addDays(today, -(countDays(MONDAY, today) % 7)), to: today }
    case 'month':
      return { from: firstOf(today.slice(0, 7)), to: today }
    case 'year':
      return { from: firstOf(`${today.slice(0, 4)}-01`), to: today }
  }
}

const MONDAY = localDateSchema.parse('2000-01-03')

function firstOf(month: string): LocalDate {
  return localDateSchema.parse(`${month}-01`)
}
