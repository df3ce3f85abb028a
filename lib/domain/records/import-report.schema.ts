import { z } from 'zod'

/**
 * Why a table that reads well was not kept. `person_conflict`: the numbers lead to somebody of another name or birth
 * date, or to several people. `person_unclear`: a record without any number, and somebody of that name and birth date
 * is on file. `episode_unknown`: no XML1, now or before. `holder_differs`: a paper of somebody else.
 */
export type RecordProblemCode =
  'person_conflict' | 'person_unclear' | 'episode_unknown' | 'holder_differs' | 'field_unusable'

/** Why a ZIP was not opened. */
export type ZipProblemCode =
  | 'not_a_zip'
  | 'too_many_entries'
  | 'zip_too_large'
  | 'entry_too_large'
  | 'suspicious_ratio'
  | 'encrypted_entry'
  | 'nested_zip'
  | 'no_envelopes'

/**
 * Something about a file, told by code and place: never a value, never a name. `code` is an `EnvelopeProblemCode` or one
 * of the above; a page may be older than the server, so any text is taken.
 */
export const importProblemSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  table: z.string().optional(),
  field: z.string().optional(),
  line: z.int().optional(),
  row: z.int().optional(),
})
export type ImportProblem = z.infer<typeof importProblemSchema>

export const tableOutcomeSchema = z.enum(['accepted', 'replaced', 'unchanged', 'rejected', 'skipped'])

/** One table of a HOSO. `skipped`: a kind that is not kept (XML6, XML15 and what nobody knows). */
export const tableReportSchema = z.object({
  kind: z.string(),
  outcome: tableOutcomeSchema,
  problems: z.array(importProblemSchema),
})
export type TableReport = z.infer<typeof tableReportSchema>

/**
 * One envelope. `partly`: some of its tables were rejected; `rejected`: nothing of it was kept; `stopped`: somebody ended
 * the import before all of it was read, `records` are those kept until then.
 */
export const fileReportSchema = z.object({
  outcome: z.enum(['imported', 'partly', 'rejected', 'stopped']),
  facilityCode: z.string().optional(),
  signature: z.enum(['valid', 'invalid', 'absent', 'untrusted']).optional(),
  problems: z.array(importProblemSchema),
  /** One entry per HOSO. */
  records: z.array(z.object({ index: z.int(), tables: z.array(tableReportSchema) })),
})
export type FileReport = z.infer<typeof fileReportSchema>

const count = z.int().min(0)

/** How far a delivery has come. `files.total` is all there are, as far as that is known. */
export const importCountsSchema = z.object({
  // An import kept by an earlier version has not counted its stopped file.
  files: z.object({ total: count, imported: count, partly: count, rejected: count, stopped: count.default(0) }),
  tables: z.object({ accepted: count, replaced: count, unchanged: count, rejected: count, skipped: count }),
})
export type ImportCounts = z.infer<typeof importCountsSchema>

/** `interrupted`: the process that ran it is gone. What was kept stays; sending it again does the rest. */
export const importStateSchema = z.enum(['running', 'done', 'cancelled', 'interrupted', 'failed'])
export type ImportState = z.infer<typeof importStateSchema>
