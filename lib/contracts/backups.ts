import { z } from 'zod'

const backupRunSchema = z.object({
  startedAt: z.iso.datetime(),
  seconds: z.number().min(0),
  outcome: z.enum(['done', 'failed']),
  /** Host and folder. */
  place: z.string(),
  fileName: z.string().optional(),
  bytes: z.int().min(0).optional(),
})
export type BackupRun = z.infer<typeof backupRunSchema>

/** `GET /api/v1/backups`: the newest runs, newest first, and whether the newest whole one is recent enough. */
export const backupsResponseSchema = z.object({
  age: z.enum(['never', 'recent', 'old', 'alarming']),
  lastTakenAt: z.iso.datetime().optional(),
  runs: z.array(backupRunSchema),
})
