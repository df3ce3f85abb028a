import { z } from 'zod'
import { countDays, localDateSchema } from '../time/local-date'

/** A leap year: what one look at the figures may span. */
const LONGEST_PERIOD_DAYS = 366

/** Vietnamese calendar days, both included. */
export const intakePeriodSchema = z
  .object({ from: localDateSchema, to: localDateSchema })
  .refine(({ from, to }) => from <= to, { error: 'period_reversed', path: ['to'] })
  .refine(({ from, to }) => countDays(from, to) < LONGEST_PERIOD_DAYS, { error: 'period_too_long', path: ['to'] })
