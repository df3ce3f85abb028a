import { z } from 'zod'

/** What of a paper holds and what has to be looked at (rules.md §3.5, §3.6), in the order of the check list. */
export const paperCheckSchema = z.object({
  check: z.enum([
    'signature',
    'destination',
    'holder',
    'in-time',
    'signing-day-read',
    'reason',
    'origin',
    'one-year',
    'unused',
    'facility',
    'due-day',
  ]),
  outcome: z.enum(['holds', 'look', 'fails']),
})
export type PaperCheck = z.infer<typeof paperCheckSchema>
export type CheckOutcome = PaperCheck['outcome']
