import { z } from 'zod'
import { attemptReasons } from '@/lib/domain/check-in-message/decide-attempt'
import { checkInMessageOptionsSchema } from '@/lib/domain/check-in-message/check-in-message-options'
import { noMessageReasons } from '@/lib/domain/check-in-message/decide-need'
import { fieldProblems, messageFields } from '@/lib/domain/check-in-message/message-field'
import { signerProblems } from '@/lib/domain/check-in-message/signer-problem'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'
import { firstCostSchema } from '@/lib/domain/check-in-message/first-cost.schema'

/**
 * `POST /api/v1/visits/{visitId}/first-cost`: the hospital system says that a visit's first cost has arisen. The same
 * again, or a later cost, answers as the first did.
 */
export const firstCostRequestSchema = firstCostSchema
  .partial({ visitType: true })
  .extend({
    /** The facility only receives the patient or a specimen for tests. */
    testOnly: z.boolean().optional(),
  })
  .describe('visitType is MA_LOAI_KCB; where absent, that of the service chosen at admission, or 01.')
export type FirstCostRequest = z.infer<typeof firstCostRequestSchema>

export const firstCostResponseSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('queued'), queuedAt: z.iso.datetime() }),
  z.object({ outcome: z.literal('not-needed'), because: z.enum(['emergency', 'test-only', 'uninsured']) }),
])
export type FirstCostResponse = z.infer<typeof firstCostResponseSchema>

export const messageStateSchema = z.enum(['waiting', 'parked', 'sent', 'withdrawn'])
export type MessageState = z.infer<typeof messageStateSchema>

/** Why a message waits, is parked or was withdrawn. */
export const messageReasonSchema = z.enum([...attemptReasons, ...signerProblems, ...noMessageReasons])

/** A message as the list shows it: the ticket and what came of sending. Nobody's name, no service, no medicine. */
export const messageLineSchema = z.object({
  visitId: visitIdSchema,
  /** Absent where the visit's ticket was cancelled. */
  ticket: z.object({ label: z.string(), roomCode: z.string(), day: localDateSchema }).optional(),
  source: z.enum(['admission', 'hospital-system']),
  state: messageStateSchema,
  /** A worker has it at this moment. */
  sending: z.boolean(),
  queuedAt: z.iso.datetime(),
  attempts: z.int().min(0),
  nextTryAt: z.iso.datetime().optional(),
  reason: messageReasonSchema.optional(),
  /** Names of fields and what is wrong with each. */
  fields: z.array(z.object({ field: z.enum(messageFields), problem: z.enum(fieldProblems) })),
  /** `maKetQua` of the last answer. */
  resultCode: z.string().optional(),
  /** The gateway may have it already. */
  uncertain: z.boolean(),
  acceptedAt: z.iso.datetime().optional(),
  transactionId: z.string().optional(),
})
export type MessageLine = z.infer<typeof messageLineSchema>

/** `POST /api/v1/messages/list`: newest first, in pages. */
export const listMessagesRequestSchema = z.object({
  state: messageStateSchema,
  before: z.iso.datetime().optional(),
  limit: z.int().min(1).max(200),
})
export const listMessagesResponseSchema = z.object({
  messages: z.array(messageLineSchema),
  /** Of all days, but sent ones of today only. */
  counts: z.object({ waiting: z.int(), parked: z.int(), sentToday: z.int() }),
  /** Why nothing is being signed and sent; absent where the key is in order. */
  keyProblem: z.enum(signerProblems).optional(),
})
export type ListMessagesResponse = z.infer<typeof listMessagesResponseSchema>

/** `POST /api/v1/messages/resend` */
export const resendMessagesRequestSchema = z.object({ visitIds: z.array(visitIdSchema).min(1).max(200) })
export const resendMessagesResponseSchema = z.object({
  /** How many will be sent again; the others are being sent at this moment, or were sent. */
  requeued: z.int(),
})

/** `GET` and `POST /api/v1/settings/messages` */
export const messageSettingsSchema = checkInMessageOptionsSchema
