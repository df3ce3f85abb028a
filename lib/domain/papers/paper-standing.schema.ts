import { z } from 'zod'
import { appointmentStatusSchema, referralStatusSchema } from '../route/route-decision.schema'
import { localDateSchema } from '../time/local-date'

/** What a paper comes to for today's visit, in one word: the statuses of the route decision, and what stands before them. */
export const paperStateSchema = z.enum([
  ...referralStatusSchema.options,
  ...appointmentStatusSchema.exclude(['used', 'unsigned']).options,
  /** Used by the very visit of today. */
  'in-use',
  'last-day',
  'one-year',
  /** Changed after signing. */
  'signature-invalid',
  /** Signed, but nobody here vouches for the signer. */
  'signature-untrusted',
])
export type PaperState = z.infer<typeof paperStateSchema>

export const paperStandingSchema = z.object({
  state: paperStateSchema,
  /** Referral: the last day to present it. */
  lastDay: localDateSchema.optional(),
  /** Working days after today up to the last day: 0 on the last day. Only of a referral that may be used. */
  workingDaysLeft: z.int().min(0).optional(),
  /** Appointment: calendar days after the day to come; negative before it. */
  daysAfterDue: z.int().optional(),
  usedOn: localDateSchema.optional(),
})
export type PaperStanding = z.infer<typeof paperStandingSchema>
