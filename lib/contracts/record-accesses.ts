import { z } from 'zod'

const accessIdSchema = z.uuid()

/** A look at records out of the ordinary: of somebody not admitted today, with a reason, or in an emergency. */
export const recordAccessSchema = z.object({
  accessId: accessIdSchema,
  at: z.iso.datetime(),
  actorName: z.string(),
  /** papers, paper, health-book. */
  what: z.string(),
  reason: z.string(),
  /** Absent where the card was of nobody on file. */
  fullName: z.string().optional(),
  review: z.object({ verdict: z.enum(['accepted', 'questioned']), at: z.iso.datetime(), by: z.string() }).optional(),
})

export type RecordAccess = z.infer<typeof recordAccessSchema>

/** `POST /api/v1/records/accesses`: the newest first; `before` is the last line of the page above. */
export const recordAccessesRequestSchema = z.object({
  /** Only those nobody has reviewed. */
  openOnly: z.boolean().default(false),
  limit: z.int().min(1).max(100).default(50),
  before: z.object({ at: z.iso.datetime(), accessId: accessIdSchema }).optional(),
})
export type RecordAccessesRequest = z.infer<typeof recordAccessesRequestSchema>
export const recordAccessesResponseSchema = z.object({ accesses: z.array(recordAccessSchema), more: z.boolean() })
export type RecordAccessesResponse = z.infer<typeof recordAccessesResponseSchema>

/** `POST /api/v1/records/accesses/review`: a later verdict stands in place of an earlier one. */
export const reviewAccessRequestSchema = z.object({
  accessId: accessIdSchema,
  verdict: z.enum(['accepted', 'questioned']),
})
export const reviewAccessResponseSchema = z.object({ accessId: accessIdSchema })
