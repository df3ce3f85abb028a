import { z } from 'zod'
import {
  insuranceCardNumberSchema,
  personalNumberSchema,
  socialInsuranceNumberSchema,
} from '@/lib/domain/patient/identifier-numbers'
import { diagnosisSchema } from '@/lib/domain/records/diagnosis.schema'
import { episodeIdSchema } from '@/lib/domain/records/episode.schema'
import { healthBookSchema } from '@/lib/domain/records/health-book.schema'
import { paperCheckSchema } from '@/lib/domain/records/paper-check.schema'
import { paperIdSchema, paperSchema } from '@/lib/domain/records/paper.schema'
import { recordPurposeSchema } from '@/lib/domain/records/record-purpose.schema'
import { recordSourceSchema } from '@/lib/domain/records/record-source.schema'
import { signatureVerdictSchema } from '@/lib/domain/records/signature.schema'
import { appointmentStatusSchema, referralStatusSchema } from '@/lib/domain/route/route-decision.schema'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { personIdSchema, roomCodeSchema, visitIdSchema } from '@/lib/domain/visit/visit.schema'

export const recordNumbersSchema = z
  .object({
    personalNumber: personalNumberSchema.optional(),
    insuranceCardNumber: insuranceCardNumberSchema.optional(),
    socialInsuranceNumber: socialInsuranceNumberSchema.optional(),
  })
  .refine((given) => given.personalNumber ?? given.insuranceCardNumber ?? given.socialInsuranceNumber, {
    error: 'identifier_missing',
    path: ['personalNumber'],
  })
export type RecordNumbers = z.infer<typeof recordNumbersSchema>

/** Whose records: a person on file, or the numbers of a card just read. */
export const recordSubjectSchema = z.union([z.object({ personId: personIdSchema }), recordNumbersSchema])
export type RecordSubject = z.infer<typeof recordSubjectSchema>

const askSchema = z.object({
  subject: recordSubjectSchema,
  purpose: recordPurposeSchema,
  /** Asked for (`reason_required`) where the person is not admitted today. */
  reason: z.string().trim().min(5).max(300).optional(),
  /** Asks our own store alone, which waits for nobody; the answer says whether there are others to ask. */
  ownOnly: z.boolean().optional(),
})

/** Who was asked and what came of it. A source that failed never spoils the others. */
export const sourceReportSchema = z.object({
  /** Our own store, or the service's host name. */
  name: z.string(),
  own: z.boolean(),
  state: z.enum(['answered', 'failed']),
  problem: z.enum(['timeout', 'unreachable', 'refused', 'bad_answer', 'too_large']).optional(),
  /** Whether the source says that it holds all it was ever sent for this person. */
  complete: z.boolean().optional(),
  at: z.iso.datetime(),
})
export type SourceReport = z.infer<typeof sourceReportSchema>

/** Other services were left out (`ownOnly`): the same question without it asks them too. */
const othersUnaskedSchema = z.literal(true).optional()

/** Where an earlier visit used a paper. */
export const usedInSchema = z.object({ roomCode: roomCodeSchema, roomName: z.string() })

/** A paper as a card beside the patient: what it is worth today, and why. */
export const paperCardSchema = z.object({
  paperId: paperIdSchema,
  kind: z.enum(['referral', 'appointment']),
  number: z.string(),
  fromFacilityCode: z.string(),
  fromFacilityName: z.string().optional(),
  toFacilityCode: z.string().optional(),
  toFacilityName: z.string().optional(),
  signedOn: localDateSchema.optional(),
  /** The signing day is the transfer day until somebody has read it from the paper. */
  signedOnAssumed: z.boolean(),
  oneYear: z.boolean().optional(),
  dueOn: localDateSchema.optional(),
  /** Absent where it is restricted and the caller may not see it. */
  diagnosis: diagnosisSchema.optional(),
  restricted: z.boolean(),
  /** What it is worth for a visit today. */
  referral: z.object({ status: referralStatusSchema, lastDay: localDateSchema.optional() }).optional(),
  appointment: z.object({ status: appointmentStatusSchema }).optional(),
  /** Working days left including the last one; absent where it is over or never began. */
  workingDaysLeft: z.int().min(0).optional(),
  signature: signatureVerdictSchema,
  seen: z.enum(['paper', 'vneid']).optional(),
  usedOn: localDateSchema.optional(),
  /** Absent where it is not known. */
  usedIn: usedInSchema.optional(),
  source: recordSourceSchema,
  /** Whether a visit of today may use it; judged again when it does. */
  usable: z.boolean(),
  /** What the desk takes unless it chooses another: at most one of a kind. */
  proposed: z.boolean(),
  /**
   * Only told by another service and not kept here, because nobody is on file yet or the purpose is an emergency: it
   * cannot be opened or used until it is looked up again for somebody on file.
   */
  notKept: z.literal(true).optional(),
})
export type PaperCard = z.infer<typeof paperCardSchema>

/** `POST /api/v1/records/papers`: referrals and follow-up slips of somebody at the desk, from every source. */
export const papersRequestSchema = askSchema
export const papersResponseSchema = z.object({
  papers: z.array(paperCardSchema),
  sources: z.array(sourceReportSchema),
  othersUnasked: othersUnaskedSchema,
})
export type PapersResponse = z.infer<typeof papersResponseSchema>

/** `POST /api/v1/records/papers/open`: one paper in full. */
export const openPaperRequestSchema = z.object({
  paperId: paperIdSchema,
  purpose: recordPurposeSchema,
  reason: askSchema.shape.reason,
})
export const openPaperResponseSchema = z.object({
  paper: paperSchema,
  card: paperCardSchema,
  checks: z.array(paperCheckSchema),
  /** What the catalogue calls the facilities that the paper names, by code. */
  facilityNames: z.record(z.string(), z.string()),
  /** The visit of today whose patient it belongs to. */
  visitId: visitIdSchema.optional(),
})
export type OpenPaperResponse = z.infer<typeof openPaperResponseSchema>

/** An episode as reception may see it: where, when, main diagnosis, how much there is. */
export const episodeLineSchema = z.object({
  episodeId: episodeIdSchema,
  facilityCode: z.string(),
  facilityName: z.string().optional(),
  admittedAt: z.iso.datetime(),
  dischargedAt: z.iso.datetime().optional(),
  careKind: z.string(),
  outcome: z.string().optional(),
  /** Absent where it is restricted. */
  mainDiagnosis: diagnosisSchema.optional(),
  restricted: z.boolean(),
  medicines: z.int().min(0),
  results: z.int().min(0),
  source: recordSourceSchema,
})
export type EpisodeLine = z.infer<typeof episodeLineSchema>

/** `POST /api/v1/records/health-book`: as much of the health book as the caller's role may see. */
export const healthBookRequestSchema = askSchema
export const healthBookResponseSchema = z.discriminatedUnion('view', [
  z.object({
    view: z.literal('desk'),
    /** `none-on-record` means that nobody wrote of one: never shown as "no allergy". */
    allergies: z.enum(['on-record', 'none-on-record']),
    episodes: z.array(episodeLineSchema),
    sources: z.array(sourceReportSchema),
    othersUnasked: othersUnaskedSchema,
  }),
  z.object({
    view: z.literal('clinical'),
    book: healthBookSchema,
    sources: z.array(sourceReportSchema),
    othersUnasked: othersUnaskedSchema,
  }),
])
export type HealthBookResponse = z.infer<typeof healthBookResponseSchema>
