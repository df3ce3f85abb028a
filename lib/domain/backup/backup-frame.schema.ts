import { z } from 'zod'

/** The layout of the frames; a program that knows only a lower one refuses the file. */
export const BACKUP_FORMAT = 1

const name = z.string().min(1).max(200)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What a backup begins with. `appSecret` opens what the rows hold sealed: the file as a whole is encrypted. */
export const backupHeadSchema = z.object({
  kind: z.literal('head'),
  format: z.number().int().min(1),
  takenAt: z.iso.datetime(),
  facilityCode: z.string(),
  appSecret: sha256,
  /** The migrations that made the tables, in order. */
  migrations: z.array(z.object({ hash: sha256, createdAt: z.number() })).min(1),
})
export type BackupHead = z.infer<typeof backupHeadSchema>

const tableSchema = z.object({ kind: z.literal('table'), name, columns: z.array(name).min(1) })
const tableEndSchema = z.object({ kind: z.literal('table-end'), rows: z.number().int().min(0), sha256 })
const endSchema = z.object({
  kind: z.literal('end'),
  tables: z.number().int(),
  rows: z.number().int(),
  /** `lastValue` as text: it may be beyond 2^53. */
  sequences: z.array(z.object({ name, lastValue: z.string().regex(/^-?\d+$/), isCalled: z.boolean() })),
})

/** A frame's own line in the file; that of rows is followed by so many bytes. */
export const frameLineSchema = z.discriminatedUnion('kind', [
  backupHeadSchema,
  tableSchema,
  z.object({ kind: z.literal('rows'), bytes: z.number().int().min(1).max(16_000_000) }),
  tableEndSchema,
  endSchema,
])
type FrameLine = z.infer<typeof frameLineSchema>

/** Rows of the table told of before, in the text form of PostgreSQL's COPY. */
export interface RowsFrame {
  kind: 'rows'
  data: Buffer
}

/** head, then per table: table, rows …, table-end; at last end. */
export type BackupFrame = Exclude<FrameLine, { kind: 'rows' }> | RowsFrame
export type TableFrame = z.infer<typeof tableSchema>
export type TableEndFrame = z.infer<typeof tableEndSchema>
export type EndFrame = z.infer<typeof endSchema>
