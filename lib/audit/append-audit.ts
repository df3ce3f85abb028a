import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import type { AuditEntry } from '@/lib/domain/audit/audit-entry'

/** A drizzle database or transaction over node-postgres. */
export interface AuditExecutor {
  execute(query: SQL): PromiseLike<unknown>
}

/**
 * Writes one entry into the facility's hash chain, in the caller's transaction. Call it as the transaction's last
 * statement: it locks the head of the chain until commit. Throws where the entry cannot be written, so that what
 * is not audited does not happen.
 */
export async function appendAudit(tx: AuditExecutor, entry: AuditEntry): Promise<void> {
  const { actor } = entry
  const details = entry.details ? JSON.stringify(entry.details) : null
  await tx.execute(sql`select append_audit(
    ${entry.facilityCode}, ${actor.kind}, ${actor.id}, ${actor.name}, ${actor.address}, ${entry.action},
    ${entry.personId ?? null}, ${entry.visitId ?? null}, ${entry.outcome}, ${entry.reason ?? null}, ${details}::jsonb)`)
}
