import { z } from 'zod'
import { RETENTION_KEYS } from '@/lib/domain/retention/retention-rules'
import { retentionSettingsSchema } from '@/lib/domain/retention/retention-settings'

const keySchema = z.enum(RETENTION_KEYS)

/** `GET /api/v1/retention`: how long each kind is kept, and the last removals. */
export const retentionResponseSchema = z.object({
  /** To send with a change, so that nobody overwrites what somebody else decided meanwhile. */
  version: z.int(),
  automatic: z.boolean(),
  rules: z.array(
    z.object({
      key: keySchema,
      months: z.int(),
      leastMonths: z.int(),
      validFrom: z.iso.date(),
      source: z.string(),
      sure: z.boolean(),
    }),
  ),
  runs: z.array(
    z.object({
      runId: z.uuid(),
      startedAt: z.iso.datetime(),
      startedBy: z.string(),
      /** Absent while it runs, and where it ended with its process. */
      finishedAt: z.iso.datetime().optional(),
      removed: z.partialRecord(keySchema, z.int()),
    }),
  ),
})
export type RetentionResponse = z.infer<typeof retentionResponseSchema>

/** `POST /api/v1/retention/change`: no term may be shorter than the law or the app needs. */
export const changeRetentionRequestSchema = retentionSettingsSchema.extend({ version: z.int().min(0) })
