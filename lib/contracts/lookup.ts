import { z } from 'zod'
import { healthBookSchema } from '@/lib/domain/records/health-book.schema'
import { appointmentPaperSchema, referralPaperSchema } from '@/lib/domain/records/paper.schema'
import { recordPurposeSchema } from '@/lib/domain/records/record-purpose.schema'
import { recordNumbersSchema } from './records'

/**
 * The lookup API (`/api/lookup/v1/…`): what one instance asks another, and any hospital system may serve. By number
 * only, in the body, with a service token.
 */
export const lookupRequestSchema = z.intersection(recordNumbersSchema, z.object({ purpose: recordPurposeSchema }))
export type LookupRequest = z.infer<typeof lookupRequestSchema>

/** Who answers and how much it has. */
const answeredBySchema = z.object({
  facilityCode: z.string(),
  facilityName: z.string().max(200).optional(),
  at: z.iso.datetime(),
  /** false: more may exist that this source was never sent. */
  complete: z.boolean(),
  /** false: nobody under this number. Then the lists are empty. */
  personKnown: z.boolean(),
})

export const lookupHealthBookSchema = z.object({ answeredBy: answeredBySchema, healthBook: healthBookSchema })
export type LookupHealthBook = z.infer<typeof lookupHealthBookSchema>

/** The most papers of a kind that one answer holds, the newest; whoever tells of more is not believed. */
export const MOST_PAPERS = 200

// Said in the published document and judged by whoever asked, so that a long answer is named as such.
const atMost = { maxItems: MOST_PAPERS }

export const lookupReferralsSchema = z.object({
  answeredBy: answeredBySchema,
  referrals: z.array(referralPaperSchema).meta(atMost),
})
export type LookupReferrals = z.infer<typeof lookupReferralsSchema>

export const lookupAppointmentsSchema = z.object({
  answeredBy: answeredBySchema,
  appointments: z.array(appointmentPaperSchema).meta(atMost),
})
export type LookupAppointments = z.infer<typeof lookupAppointmentsSchema>
