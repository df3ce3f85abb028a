import 'server-only'
import { randomUUID } from 'node:crypto'
import { appendAudit } from '@/lib/audit/append-audit'
import { importIdSchema, type ImportedFile, type ImportEvent, type ImportId } from '@/lib/contracts/imports'
import {
  finishImport,
  recordProgress,
  saveTroubledFile,
  startImport,
  type ImportVia,
} from '@/lib/db/envelope-import-store'
import { runTransaction } from '@/lib/db/run-transaction'
import type { AuditActor, AuditEntry } from '@/lib/domain/audit/audit-entry'
import { countFile, emptyCounts, filesDone, filesTroubled } from '@/lib/domain/records/count-import'
import type { FileReport, ImportCounts, ImportState } from '@/lib/domain/records/import-report.schema'
import { ok } from '@/lib/domain/result'
import type { RecordsDependencies } from './records-dependencies'

/** A delivery, as the list of imports will tell of it. */
export interface TrackedDelivery {
  facilityCode: string
  actor: AuditActor
  via: ImportVia
  /** As its sender calls it. */
  name?: string | undefined
  bytes: number
  /** Ends the work at the next HOSO. */
  signal?: AbortSignal | undefined
  onEvent?: ((event: ImportEvent) => void) | undefined
}

export interface ImportTracker {
  importId: ImportId
  /** The first of all, and the first of those in trouble. */
  files: ImportedFile[]
  counts: () => ImportCounts
  /** Tells how far it has come, every second; false once somebody cancelled it or nobody waits any more. */
  mayGoOn: () => Promise<boolean>
  add: (name: string | undefined, report: FileReport) => Promise<void>
  end: (state: 'ended' | 'failed') => Promise<ImportState>
}

const PROGRESS_EVERY_MS = 1_000
// Whoever watches or waits is told of these one by one; of the rest the counts, and what was in trouble.
const TOLD_FILES = 200
const TOLD_TROUBLED_FILES = 500

/** Begins the row of an import, and its first line in the audit. */
export async function trackImport(
  { db, vault }: RecordsDependencies,
  delivery: TrackedDelivery,
  total: number,
): Promise<ImportTracker> {
  const { facilityCode, actor, via, name, bytes, signal, onEvent } = delivery
  const importId = importIdSchema.parse(randomUUID())
  const key = { facilityCode, importId }
  const entry = { facilityCode, actor, action: 'records.import' as const }
  const files: ImportedFile[] = []
  let counts = emptyCounts(total)
  let [toldAt, isStopped] = [Date.now(), false]

  await runTransaction(db, async (tx) => {
    await startImport(tx, vault, { ...key, via, startedBy: actor.name, name, bytes, counts, now: new Date() })
    await appendAudit(tx, { ...entry, outcome: 'ok', details: { importId, via, state: 'running' } })
    return ok(undefined)
  })
  onEvent?.({ kind: 'started', importId })

  return {
    importId,
    files,
    counts: () => counts,
    async mayGoOn() {
      isStopped ||= signal?.aborted === true
      if (isStopped || Date.now() - toldAt < PROGRESS_EVERY_MS) return !isStopped
      isStopped = !(await recordProgress(db, key, counts, new Date()))
      toldAt = Date.now()
      onEvent?.({ kind: 'progress', counts })
      return !isStopped
    },
    async add(fileName, report) {
      counts = countFile(counts, report)
      const position = filesDone(counts)
      const file = { position, ...(fileName !== undefined && { name: fileName }), report }
      const isKept = isTroubled(report, counts)
      if (isKept || position <= TOLD_FILES) {
        files.push(file)
        onEvent?.({ kind: 'file', file })
      }
      if (isKept) await saveTroubledFile(db, vault, key, file)
    },
    async end(how) {
      const state = how === 'ended' ? (isStopped ? 'cancelled' : 'done') : how
      const ended = await runTransaction(db, async (tx) => {
        const ending = await finishImport(tx, key, { state, counts, now: new Date() })
        await appendAudit(tx, toLastEntry(entry, importId, ending, counts))
        return ok(ending)
      })
      const ending = ended.ok ? ended.value : state
      onEvent?.({ kind: 'finished', state: ending, counts })
      return ending
    },
  }
}

function isTroubled({ outcome }: FileReport, counts: ImportCounts): boolean {
  return outcome !== 'imported' && filesTroubled(counts) <= TOLD_TROUBLED_FILES
}

function toLastEntry(
  entry: Pick<AuditEntry, 'facilityCode' | 'actor' | 'action'>,
  importId: ImportId,
  state: ImportState,
  { files, tables }: ImportCounts,
): AuditEntry {
  const { rejected: filesRejected, imported, partly, stopped } = files
  const details = { importId, state, imported, partly, filesRejected, stopped, ...tables }
  return { ...entry, outcome: state === 'failed' ? 'failed' : 'ok', details }
}
