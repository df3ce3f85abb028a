import 'server-only'
import type { AuditEntry } from '@/lib/domain/audit/audit-entry'
import { appendAudit, type AuditExecutor } from './append-audit'

const ONE_LOOK_MS = 60_000
const CEILING = 10_000

/**
 * Audits looks at what a page reads anew by itself whenever something changes: the same person's looks at the
 * same thing from the same address are one entry a minute, written before the first answer goes out. Each process
 * keeps its own count, so that there may be more entries, never fewer.
 * `write` may write more than the entry, in the entry's own transaction.
 */
export function createViewAudit(): (
  db: AuditExecutor,
  entry: AuditEntry,
  now: Date,
  write?: (db: AuditExecutor, entry: AuditEntry) => Promise<void>,
) => Promise<void> {
  const writtenAt = new Map<string, number>()
  return async (db, entry, now, write = appendAudit) => {
    const key = keyOf(entry)
    const last = writtenAt.get(key)
    const age = now.getTime() - (last ?? Number.NEGATIVE_INFINITY)
    if (age >= 0 && age < ONE_LOOK_MS) return
    await write(db, entry)
    if (writtenAt.size >= CEILING) writtenAt.clear()
    writtenAt.set(key, now.getTime())
  }
}

function keyOf({ actor, ...entry }: AuditEntry): string {
  const { facilityCode, action, personId, visitId, reason, details } = entry
  return JSON.stringify([facilityCode, actor.kind, actor.id, actor.address, action, personId, visitId, reason, details])
}
