import type { LocalDate } from '../time/local-date'

/**
 * How many people came on some days, by the last day before on which the same person came; the empty text where there
 * was none within reach. Two are merged by adding.
 */
export type Comers = Record<string, number>

/**
 * How many different people came in a period: each is counted on their first day in it, which is the day whose earlier
 * day lies before the period. Exact for any period, from days that never saw each other.
 * @param comers of every day of the period, none other
 */
export function countPeople(comers: Comers, from: LocalDate): number {
  let people = 0
  for (const [earlier, count] of Object.entries(comers)) if (earlier === '' || earlier < from) people += count
  return people
}
