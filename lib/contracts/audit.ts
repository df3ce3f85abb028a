import { z } from 'zod'
import { auditActionSchema } from '@/lib/domain/audit/audit-action'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { LONGEST_AUDIT_DAYS } from './audit-period'
import { personIdSchema, visitIdSchema } from '@/lib/domain/visit/visit.schema'

const outcomeSchema = z.enum(['ok', 'refused', 'failed'])
const filterShape = {
  /** Both days included. */
  from: localDateSchema,
  to: localDateSchema,
  actorId: z.string().min(1).max(64).optional(),
  action: auditActionSchema.optional(),
  outcome: outcomeSchema.optional(),
  /** A patient, found before with `/api/v1/people/find` or `/search`. */
  personId: personIdSchema.optional(),
  visitId: visitIdSchema.optional(),
}
const isPeriod = ({ from, to }: { from: string; to: string }) =>
  from <= to && Date.parse(to) - Date.parse(from) < LONGEST_AUDIT_DAYS * 24 * 60 * 60 * 1000

/** `POST /api/v1/audit/export`: CSV in UTF-8, the newest first, at most 50,000 lines. */
export const auditExportRequestSchema = z.object(filterShape).refine(isPeriod, { path: ['to'], error: 'period' })
export type AuditFilterRequest = z.infer<typeof auditExportRequestSchema>

/** `POST /api/v1/audit/search`: the newest first; `before` is `next` of the page above. */
export const auditSearchRequestSchema = z
  .object({
    ...filterShape,
    before: z.int().positive().optional(),
    limit: z.int().min(1).max(200).default(50),
  })
  .refine(isPeriod, { path: ['to'], error: 'period' })
export type AuditSearchRequest = z.infer<typeof auditSearchRequestSchema>

/** One line of the trail. */
export const auditLineSchema = z.object({
  seq: z.int(),
  at: z.iso.datetime(),
  actor: z.object({ kind: z.string(), id: z.string(), name: z.string(), address: z.string() }),
  /** An older version may have written actions that this one does not know. */
  action: z.string(),
  outcome: outcomeSchema,
  personId: personIdSchema.optional(),
  /** For those who may see patients. */
  personName: z.string().optional(),
  visitId: visitIdSchema.optional(),
  reason: z.string().optional(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
})
export type AuditLine = z.infer<typeof auditLineSchema>
export const auditSearchResponseSchema = z.object({
  lines: z.array(auditLineSchema),
  /** Absent at the end of the period. May come with few lines or none: there is more to look through. */
  next: z.int().optional(),
})
export type AuditSearchResponse = z.infer<typeof auditSearchResponseSchema>

/** A check of the chain, finished or under way. */
export const auditCheckSchema = z.object({
  checkId: z.uuid(),
  /** `failed`: the check itself did not come to its end. */
  state: z.enum(['running', 'whole', 'broken', 'failed']),
  /** Entries after `from` up to `to`; `checked` is where it stands. */
  from: z.int(),
  to: z.int(),
  checked: z.int(),
  startedAt: z.iso.datetime(),
  startedBy: z.string(),
  finishedAt: z.iso.datetime().optional(),
  broken: z
    .object({ seq: z.int(), code: z.enum(['missing', 'altered', 'relinked', 'head', 'checkpoint', 'rewritten']) })
    .optional(),
})
export type AuditCheck = z.infer<typeof auditCheckSchema>

/** `GET /api/v1/audit`: how long the trail is, who wrote in it lately, and when it was last found whole. */
export const auditOverviewResponseSchema = z.object({
  entries: z.int(),
  actors: z.array(z.object({ id: z.string(), name: z.string() })),
  /** The newest first, at most ten. */
  checks: z.array(auditCheckSchema),
})

/** `POST /api/v1/audit/check`: from the last entry found whole on, or everything. Answers at once. */
export const startAuditCheckRequestSchema = z.object({ everything: z.boolean() })
export type StartAuditCheckRequest = z.infer<typeof startAuditCheckRequestSchema>
