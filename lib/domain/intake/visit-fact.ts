import { z } from 'zod'
import {
  identifiedMediumSchema,
  identifiedMethodSchema,
  vneidPaperSchema,
  vneidRefusalSchema,
  vneidUnusedReasonSchema,
  visitStateSchema,
} from '../visit/visit.schema'
import { insuranceStateSchema } from './intake-terms'
import { visitMarkSchema } from './visit-mark'

/** All that the figures need to know of one visit: no name, no identifier. */
export const visitFactSchema = z.object({
  personId: z.string(),
  /** Of the admission, 0 to 23 in Viet Nam. */
  hour: z.int(),
  birthYear: z.int().nullable(),
  birthMonth: z.int().nullable(),
  birthDay: z.int().nullable(),
  roomCode: z.string(),
  desk: z.string().nullable(),
  state: visitStateSchema,
  method: identifiedMethodSchema,
  medium: identifiedMediumSchema,
  insurance: insuranceStateSchema,
  routeCode: z.string().nullable(),
  problem: z.string().nullable(),
  scanToTicketMs: z.int().nullable(),
  /** From admission to the first call, in whatever room; null while nobody called. */
  waitMs: z.int().nullable(),
  marks: z.array(visitMarkSchema),
  /** Papers accepted from VNeID, at the desk or by a nurse. */
  vneidAccepted: z.array(vneidPaperSchema),
  vneidRefused: z.array(vneidRefusalSchema),
  vneidUnusedReason: vneidUnusedReasonSchema.nullable(),
})
export type VisitFact = z.infer<typeof visitFactSchema>

/** One question to the insurance gateway and how it went. */
export const gatewayFactSchema = z.object({
  askedAt: z.string(),
  status: z.string(),
  resultCode: z.string().nullable(),
  problem: z.string().nullable(),
  answerMs: z.int().nullable(),
})
export type GatewayFact = z.infer<typeof gatewayFactSchema>

/** For a person, the last day before a given one on which a visit of theirs had each mark. */
export type EarlierDays = ReadonlyMap<string, Partial<Record<string, string>>>
