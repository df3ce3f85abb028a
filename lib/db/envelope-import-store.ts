import 'server-only'
import { and, asc, desc, eq, lt, sql } from 'drizzle-orm'
import {
  importCountsSchema,
  type FileReport,
  type ImportCounts,
  type ImportState,
} from '@/lib/domain/records/import-report.schema'
import type { Executor } from './client'
import { envelopeImport, envelopeImportFile } from './schema/records'
import type { Vault } from './vault'

interface ImportKey {
  facilityCode: string
  importId: string
}

/** A delivery as a list shows it. */
export interface StoredImport {
  importId: string
  via: ImportVia
  startedBy: string
  startedAt: Date
  finishedAt: Date | null
  name?: string | undefined
  bytes: number
  state: ImportState
  counts: ImportCounts
}

export type ImportVia = (typeof envelopeImport.$inferSelect)['via']

/** A running import writes every second or so; silent for this long, its process is gone. */
const SILENT_AFTER_MS = 60_000

export async function startImport(
  db: Executor,
  vault: Vault,
  started: ImportKey & {
    via: ImportVia
    startedBy: string
    name?: string | undefined
    bytes: number
    counts: ImportCounts
    now: Date
  },
): Promise<void> {
  const { facilityCode, importId: id, via, startedBy, name, bytes, counts, now } = started
  const nameCipher = name === undefined ? null : vault.seal(name)
  await db.insert(envelopeImport).values({
    facilityCode,
    id,
    via,
    startedBy,
    startedAt: now,
    progressAt: now,
    nameCipher,
    bytes,
    counts,
    state: 'running',
  })
}

/** Tells how far it has come. False where somebody has cancelled it: then it must stop. */
export async function recordProgress(db: Executor, key: ImportKey, counts: ImportCounts, now: Date): Promise<boolean> {
  const rows = await db
    .update(envelopeImport)
    .set({ counts, progressAt: now })
    .where(and(keyOf(key), eq(envelopeImport.state, 'running')))
    .returning({ id: envelopeImport.id })
  return rows.length > 0
}

/** Ends an import. One that was cancelled meanwhile stays cancelled. Returns how it ended. */
export async function finishImport(
  db: Executor,
  key: ImportKey,
  finished: { state: 'done' | 'cancelled' | 'failed'; counts: ImportCounts; now: Date },
): Promise<ImportState> {
  const { state, counts, now } = finished
  const [row] = await db
    .update(envelopeImport)
    .set({
      state: sql`case when ${envelopeImport.state} = 'running' then ${state} else ${envelopeImport.state} end`,
      counts,
      finishedAt: now,
      progressAt: now,
    })
    .where(keyOf(key))
    .returning({ state: envelopeImport.state })
  return row?.state ?? state
}

/** Asks a running import to stop, whichever process runs it. False where it does not run. */
export async function cancelImport(db: Executor, key: ImportKey): Promise<boolean> {
  const rows = await db
    .update(envelopeImport)
    .set({ state: 'cancelled' })
    .where(and(keyOf(key), eq(envelopeImport.state, 'running')))
    .returning({ id: envelopeImport.id })
  return rows.length > 0
}

/** Deliveries, the newest first, from before an instant on. */
export async function listImports(
  db: Executor,
  vault: Vault,
  { facilityCode, before, limit, now }: { facilityCode: string; before?: Date | undefined; limit: number; now: Date },
): Promise<StoredImport[]> {
  const rows = await db
    .select()
    .from(envelopeImport)
    .where(
      and(eq(envelopeImport.facilityCode, facilityCode), before ? lt(envelopeImport.startedAt, before) : undefined),
    )
    .orderBy(desc(envelopeImport.startedAt))
    .limit(limit)
  return rows.map((row) => toStoredImport(vault, row, now))
}

export async function findImport(db: Executor, vault: Vault, key: ImportKey, now: Date): Promise<StoredImport | null> {
  const [row] = await db.select().from(envelopeImport).where(keyOf(key))
  return row ? toStoredImport(vault, row, now) : null
}

/** A file that was not kept in full. */
export interface TroubledFile {
  position: number
  name?: string | undefined
  report: FileReport
}

export async function saveTroubledFile(
  db: Executor,
  vault: Vault,
  { facilityCode, importId }: ImportKey,
  { position, name, report }: TroubledFile,
): Promise<void> {
  const nameCipher = name === undefined ? null : vault.seal(name)
  await db.insert(envelopeImportFile).values({ facilityCode, importId, position, nameCipher, report })
}

/** The files of a delivery that were not kept in full, in their order. */
export async function findTroubledFiles(db: Executor, vault: Vault, key: ImportKey): Promise<TroubledFile[]> {
  const { facilityCode, importId } = key
  const rows = await db
    .select()
    .from(envelopeImportFile)
    .where(and(eq(envelopeImportFile.facilityCode, facilityCode), eq(envelopeImportFile.importId, importId)))
    .orderBy(asc(envelopeImportFile.position))
  return rows.map(({ position, nameCipher, report }) => ({ position, name: openName(vault, nameCipher), report }))
}

function toStoredImport(vault: Vault, row: typeof envelopeImport.$inferSelect, now: Date): StoredImport {
  const { id: importId, via, startedBy, startedAt, finishedAt, bytes } = row
  const isSilent = row.state === 'running' && now.getTime() - row.progressAt.getTime() > SILENT_AFTER_MS
  const state = isSilent ? 'interrupted' : row.state
  return {
    importId,
    via,
    startedBy,
    startedAt,
    finishedAt,
    bytes,
    counts: importCountsSchema.parse(row.counts),
    state,
    name: openName(vault, row.nameCipher),
  }
}

function openName(vault: Vault, cipher: Buffer | null): string | undefined {
  return cipher ? vault.open(cipher) : undefined
}

function keyOf({ facilityCode, importId }: ImportKey) {
  return and(eq(envelopeImport.facilityCode, facilityCode), eq(envelopeImport.id, importId))
}
