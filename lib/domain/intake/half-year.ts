import { localDateSchema, type LocalDate } from '../time/local-date'

/** The days of half a year; 1 is January to June. */
export function halfYearOf(year: number, half: 1 | 2): { from: LocalDate; to: LocalDate } {
  return half === 1
    ? { from: localDateSchema.parse(`${year}-01-01`), to: localDateSchema.parse(`${year}-06-30`) }
    : { from: localDateSchema.parse(`${year}-07-01`), to: localDateSchema.parse(`${year}-12-31`) }
}
