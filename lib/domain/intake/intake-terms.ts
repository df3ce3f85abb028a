import { z } from 'zod'

/**
 * What a visit knows about insurance, for the figures: `not-covered` was asked about and is not insured today,
 * `not-used` is somebody who pays for themselves or has no number to ask with.
 */
export const insuranceStateSchema = z.enum(['verified', 'unverified', 'not-covered', 'not-used'])

/**
 * Ages as access to VNeID differs by them: below 6 level 1 only, 6 to 13 optional (NĐ 69/2024 Đ7); elders often have
 * no telephone of their own. `unknown` where no birth year is on file.
 */
export const ageBandSchema = z.enum(['0-5', '6-13', '14-59', '60-74', '75+', 'unknown'])
export type AgeBand = z.infer<typeof ageBandSchema>

/** Morning until 12:00, afternoon until 18:00, night the rest, by the hour of admission. */
export const shiftSchema = z.enum(['morning', 'afternoon', 'night'])
export type Shift = z.infer<typeof shiftSchema>

/** The band of an age in completed years. */
export function toAgeBand(ageYears: number | undefined): AgeBand {
  if (ageYears === undefined) return 'unknown'
  if (ageYears < 6) return '0-5'
  if (ageYears < 14) return '6-13'
  if (ageYears < 60) return '14-59'
  return ageYears < 75 ? '60-74' : '75+'
}

/** The shift of an hour of the day, 0 to 23. */
export function toShift(hour: number): Shift {
  if (hour >= 6 && hour < 12) return 'morning'
  return hour >= 12 && hour < 18 ? 'afternoon' : 'night'
}
