/** What the day may end with, in visits. */
export interface DayForecast {
  low: number
  high: number
  /** How many past days it rests on. */
  days: number
}

/** A past day like today: its visits per hour of admission. */
export type PastDay = Readonly<Record<number, number>>

const FEWEST_DAYS = 4

/**
 * How many visits the day may end with: those so far, and what still came after this time on past days of the same
 * weekday, from their lower to their upper quartile. The current hour counts by the share of it that is left. Nothing
 * below four such days: a guess would look like a forecast.
 * @param hourOfDay hours since midnight, 9.5 for half past nine
 */
export function forecastDay(soFar: number, hourOfDay: number, pastDays: readonly PastDay[]): DayForecast | undefined {
  if (pastDays.length < FEWEST_DAYS) return undefined
  const left = pastDays.map((day) => countLeft(day, hourOfDay)).toSorted((a, b) => a - b)
  return { low: soFar + atQuartile(left, 0.25), high: soFar + atQuartile(left, 0.75), days: left.length }
}

function countLeft(day: PastDay, hourOfDay: number): number {
  const current = Math.floor(hourOfDay)
  let left = (day[current] ?? 0) * (current + 1 - hourOfDay)
  for (let hour = current + 1; hour < 24; hour++) left += day[hour] ?? 0
  return left
}

/** By nearest rank, rounded to whole visits. */
function atQuartile(sorted: readonly number[], share: number): number {
  return Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0)
}
