import 'server-only'
import type { AuditEntry } from '@/lib/domain/audit/audit-entry'
import { appendAudit, type AuditExecutor } from './append-audit'

const ONE_LOOK_MS = 60_000
const CEILING = 10_000

/**
 * Audits looks at a list that a page reads anew by itself whenever something changes: the same person's looks at the
 * same list from the same address are one entry a minute, written before the first answer goes out. Each process
 * keeps its own count, so that there may be more entries, never fewer.
 */
export function createViewAudit(): (db: AuditExecutor, entry: AuditEntry, now: Date) => Promise<void> {
  const writtenAt = new Map<string, number>()
  return async (db, entry, now) => {
    const key = keyOf(entry)
    const last = writtenAt.get(key)
    const age = now.getTime() - (last ?? Number.NEGATIVE_INFINITY)
    if (age >= 0 && age < ONE_LOOK_MS) return
    await appendAudit(db, entry)
    if (writtenAt.size >= CEILING) writtenAt.clear()
    writtenAt.set(key, now.getTime())
  }
}

function keyOf({ facilityCode, actor, action, details }: AuditEntry): string {
  return JSON.stringify([facilityCode, actor.kind, actor.id, actor.address, action, details])
}
