import { z } from 'zod'
import { fileReportSchema, importCountsSchema, importStateSchema } from '@/lib/domain/records/import-report.schema'

export const importIdSchema = z.uuid().brand<'ImportId'>()
export type ImportId = z.infer<typeof importIdSchema>

/** What an upload may be, by content type. Browsers have two names for a ZIP. */
export const UPLOAD_FORMATS = {
  'application/xml': 'xml',
  'text/xml': 'xml',
  'application/zip': 'zip',
  'application/x-zip-compressed': 'zip',
} as const
export type UploadFormat = (typeof UPLOAD_FORMATS)[keyof typeof UPLOAD_FORMATS]

/** An `accept` header with this asks for one JSON line per event while the import runs, instead of one answer. */
export const IMPORT_EVENTS_TYPE = 'application/x-ndjson'

/** What came of a file, by its place in the ZIP; `name` is the sender's own. */
export const importedFileSchema = z.object({
  position: z.int().min(1),
  name: z.string().optional(),
  report: fileReportSchema,
})
export type ImportedFile = z.infer<typeof importedFileSchema>

/**
 * `POST /api/v1/records/envelopes`. `cancelled`: what was kept until then stays. `files` are the first 200, and up to 500
 * that were not kept in full; `counts` speak of all.
 */
export const importEnvelopesResponseSchema = z.object({
  importId: importIdSchema,
  state: importStateSchema,
  counts: importCountsSchema,
  files: z.array(importedFileSchema),
})
export type ImportEnvelopesResponse = z.infer<typeof importEnvelopesResponseSchema>

/** One line of the event answer. The last one is `finished` or `failed`. */
export const importEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('started'), importId: importIdSchema }),
  z.object({ kind: z.literal('progress'), counts: importCountsSchema }),
  z.object({ kind: z.literal('file'), file: importedFileSchema }),
  z.object({ kind: z.literal('finished'), state: importStateSchema, counts: importCountsSchema }),
  z.object({
    kind: z.literal('failed'),
    code: z.enum(['service_unavailable', 'unexpected_fault']),
    reference: z.string(),
  }),
])
export type ImportEvent = z.infer<typeof importEventSchema>

/** A delivery in the list. */
export const importSummarySchema = z.object({
  importId: importIdSchema,
  via: z.enum(['api', 'page', 'inbox', 'command']),
  startedBy: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().optional(),
  name: z.string().optional(),
  bytes: z.int().min(0),
  state: importStateSchema,
  counts: importCountsSchema,
})
export type ImportSummary = z.infer<typeof importSummarySchema>

/** `POST /api/v1/records/imports`: deliveries, the newest first. */
export const listImportsRequestSchema = z.object({
  /** Only those begun before this instant. */
  before: z.iso.datetime().optional(),
  limit: z.int().min(1).max(50).default(20),
})
export const listImportsResponseSchema = z.object({ imports: z.array(importSummarySchema) })
export type ListImportsResponse = z.infer<typeof listImportsResponseSchema>

/** `POST /api/v1/records/imports/open`: one delivery with the files that were not kept in full (at most 500). */
export const importRequestSchema = z.object({ importId: importIdSchema })
export const openImportResponseSchema = importSummarySchema.extend({ troubled: z.array(importedFileSchema) })
export type OpenImportResponse = z.infer<typeof openImportResponseSchema>

/** `POST /api/v1/records/imports/cancel`: false where it had ended by itself. */
export const cancelImportResponseSchema = z.object({ cancelled: z.boolean() })
