import 'server-only'
import { randomUUID } from 'node:crypto'
import { appendAudit } from '@/lib/audit/append-audit'
import { cutAuditChain } from '@/lib/audit/cut-audit-chain'
import type { Database } from '@/lib/db/client'
import { beginRetentionRun, endRetentionRun } from '@/lib/db/retention-run-store'
import { allowTime, removePast as removeRows, RETENTION_TARGETS, type RetentionTarget } from '@/lib/db/retention-store'
import type { AuditActor } from '@/lib/domain/audit/audit-entry'
import { addMonths } from '@/lib/domain/retention/add-months'
import type { RetentionKey } from '@/lib/domain/retention/retention-rules'
import { startOfLocalDate, toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { findRetentionSettings } from './find-retention-settings'

export type Removed = Partial<Record<RetentionKey, number>>

interface Removal {
  facilityCode: string
  actor: AuditActor
  now: Date
  /** The day of a nightly run; absent for one that somebody started. */
  scheduledOn?: LocalDate
  /** Rows of one transaction: desks wait for none longer than a moment. */
  batch?: number
}

const BATCH = 1000

/**
 * Removes what is past its term, in small transactions, each with its entry in the audit. Null where another process
 * does that night's run. Killed half-way, it leaves whole batches, and the next run goes on.
 */
export async function removePast(db: Database, removal: Removal): Promise<Removed | null> {
  const { facilityCode, actor, now, scheduledOn, batch = BATCH } = removal
  const id = randomUUID()
  const run = { facilityCode, id, startedAt: now, startedBy: actor.name, scheduledOn: scheduledOn ?? null }
  if (!(await beginRetentionRun(db, run))) return null
  const { months } = await findRetentionSettings(db, facilityCode)
  const beforeOf = (key: RetentionKey) => addMonths(toLocalDate(now), -months[key])
  const removed: Removed = {}
  for (const target of RETENTION_TARGETS) {
    const rows = await repeat(batch, () =>
      removeBatch(db, target, { facilityCode, actor, before: beforeOf(target.key), limit: batch }),
    )
    if (rows > 0) removed[target.key] = (removed[target.key] ?? 0) + rows
  }
  const before = startOfLocalDate(beforeOf('audit'))
  const cut = await repeat(batch, () =>
    db.transaction((tx) => cutAuditChain(tx, { facilityCode, before, limit: batch, actor })),
  )
  if (cut > 0) removed.audit = cut
  await endRetentionRun(db, { facilityCode, id }, { finishedAt: new Date(), removed })
  return removed
}

function removeBatch(
  db: Database,
  target: RetentionTarget,
  { actor, ...past }: { facilityCode: string; before: LocalDate; limit: number; actor: AuditActor },
): Promise<number> {
  return db.transaction(async (tx) => {
    await allowTime(tx)
    const rows = await removeRows(tx, target, past)
    if (rows === 0) return 0
    const details = { table: target.table, before: past.before, rows }
    const { facilityCode } = past
    await appendAudit(tx, { facilityCode, actor, action: 'retention.remove', outcome: 'ok', details })
    return rows
  })
}

/** Until a batch is not full. */
async function repeat(limit: number, work: () => Promise<number>): Promise<number> {
  for (let sum = 0; ;) {
    const rows = await work()
    sum += rows
    if (rows < limit) return sum
  }
}
