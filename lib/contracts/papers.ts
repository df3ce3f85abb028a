import { z } from 'zod'
import { slipDifferenceSchema } from '@/lib/domain/papers/find-slip-differences'
import { paperStandingSchema, paperStateSchema } from '@/lib/domain/papers/paper-standing.schema'
import { diagnosisSchema } from '@/lib/domain/records/diagnosis.schema'
import { paperIdSchema, paperKindSchema, referralReasonSchema } from '@/lib/domain/records/paper.schema'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { facilityCodeSchema, personIdSchema, roomCodeSchema, visitIdSchema } from '@/lib/domain/visit/visit.schema'

/** A referral or follow-up slip of somebody who is here today, as a line of the nurse's list. */
export const todayPaperSchema = z.object({
  paperId: paperIdSchema,
  visitId: visitIdSchema,
  personId: personIdSchema,
  label: z.string(),
  roomCode: roomCodeSchema,
  roomName: z.string(),
  fullName: z.string(),
  birthYear: z.int().optional(),
  admittedAt: z.iso.datetime(),
  kind: paperKindSchema,
  fromFacilityCode: z.string(),
  fromFacilityName: z.string().optional(),
  toFacilityCode: z.string().optional(),
  toFacilityName: z.string().optional(),
  dueOn: localDateSchema.optional(),
  /** Absent where it is restricted and the caller may not see it. */
  diagnosis: diagnosisSchema.optional(),
  standing: paperStandingSchema,
  /** Compared on paper or in VNeID. */
  seen: z.enum(['paper', 'vneid']).optional(),
})
export type TodayPaper = z.infer<typeof todayPaperSchema>

/** `POST /api/v1/papers/today`: the patients admitted last come first; the counts are of the whole day and room. */
export const papersTodayRequestSchema = z.object({
  roomCode: roomCodeSchema.optional(),
  kind: paperKindSchema.optional(),
  states: z.array(paperStateSchema).min(1).optional(),
  limit: z.int().min(1).max(100),
  /** The last line of the page above. */
  after: z.object({ admittedAt: z.iso.datetime(), paperId: paperIdSchema }).optional(),
})
export const papersTodayResponseSchema = z.object({
  papers: z.array(todayPaperSchema),
  /** How many lines fit the filter. */
  total: z.int().min(0),
  /** How many papers of the room are in each state, whatever the filter; absent where none. */
  counts: z.partialRecord(paperStateSchema, z.int()),
})
export type PapersTodayResponse = z.infer<typeof papersTodayResponseSchema>

const paperMediumSchema = z.enum(['paper', 'vneid'])
export type PaperMedium = z.infer<typeof paperMediumSchema>

const numberSchema = z.string().trim().min(1).max(100)
const wordsSchema = z.string().trim().max(2000).optional()
const codeSchema = z.string().trim().max(20).optional()

const slipBase = {
  number: numberSchema,
  fromFacilityCode: facilityCodeSchema,
  diagnosis: z
    .object({ code: codeSchema, text: wordsSchema })
    .refine(({ code, text }) => Boolean(code) || Boolean(text), { error: 'diagnosis_missing', path: ['code'] }),
  insuranceValidTo: localDateSchema.optional(),
  /** Whether it bears signature and stamp, or VNeID shows it as signed. */
  signed: z.boolean(),
}

/** What reception must read from a referral (TT 01/2025 Phụ lục VI). */
export const referralSlipEntrySchema = z.object({
  kind: z.literal('referral'),
  ...slipBase,
  toFacilityCode: facilityCodeSchema,
  signedOn: localDateSchema,
  reason: referralReasonSchema,
  oneYear: z.boolean(),
})
/** What reception must read from a follow-up slip (Phụ lục V). */
export const appointmentSlipEntrySchema = z.object({
  kind: z.literal('appointment'),
  ...slipBase,
  dueOn: localDateSchema,
  issuedOn: localDateSchema.optional(),
})
export const slipEntrySchema = z.discriminatedUnion('kind', [referralSlipEntrySchema, appointmentSlipEntrySchema])
export type SlipEntry = z.infer<typeof slipEntrySchema>

/**
 * `POST /api/v1/papers/record`: a slip read from paper or VNeID. Where we know that number already, the paper stays one:
 * an electronic one keeps what it says, and what was read otherwise is named in `differences`.
 */
export const recordPaperRequestSchema = z.object({
  personId: personIdSchema,
  medium: paperMediumSchema,
  slip: slipEntrySchema,
})
export const recordPaperResponseSchema = z.object({
  paperId: paperIdSchema,
  alreadyKnown: z.boolean(),
  differences: z.array(slipDifferenceSchema),
})
export type RecordPaperResponse = z.infer<typeof recordPaperResponseSchema>

/** `POST /api/v1/papers/confirm`: đã nhận bản giấy, đã xem trên VNeID. A referral also tells what no envelope carries. */
export const confirmPaperRequestSchema = z.object({
  paperId: paperIdSchema,
  medium: paperMediumSchema,
  signed: z.boolean(),
  referral: z.object({ signedOn: localDateSchema, oneYear: z.boolean() }).optional(),
})
export const confirmPaperResponseSchema = z.object({ paperId: paperIdSchema })

/** `POST /api/v1/papers/confirm-day`: the doctor or the facility agrees to a day other than that of the appointment. */
export const confirmDayRequestSchema = z.object({
  paperId: paperIdSchema,
  reason: z.string().trim().min(5).max(300),
})

/** `POST /api/v1/facilities/find`: facilities whose code begins so, at most eight. */
export const findFacilitiesRequestSchema = z.object({ code: z.string().regex(/^[0-9A-Z]{2,5}$/) })
export const findFacilitiesResponseSchema = z.object({
  facilities: z.array(z.object({ code: z.string(), name: z.string() })),
})
