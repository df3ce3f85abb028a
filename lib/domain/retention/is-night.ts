import { startOfLocalDate, toLocalDate } from '../time/local-date'

const HOUR_MS = 60 * 60_000

/** From one to five in the morning in Viet Nam: nobody stands at a desk. */
export function isNight(now: Date): boolean {
  const hour = (now.getTime() - startOfLocalDate(toLocalDate(now)).getTime()) / HOUR_MS
  return hour >= 1 && hour < 5
}
