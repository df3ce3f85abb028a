import 'server-only'
import type { SQL } from 'drizzle-orm'
import type { AuditEntry } from '@/lib/domain/audit/audit-entry'
import { joinStatements, statement, type Statement } from '@/lib/sql/statement'

/** A drizzle database or transaction over node-postgres. */
export interface AuditExecutor {
  execute(query: SQL): PromiseLike<unknown>
}

/**
 * Writes entries into the facility's hash chain, in this order and in the caller's transaction. Call it as the
 * transaction's last statement: it locks the head of the chain until commit. Throws where they cannot be written, so
 * that what is not audited does not happen.
 */
export async function appendAudit(tx: AuditExecutor, ...entries: [AuditEntry, ...AuditEntry[]]): Promise<void> {
  await tx.execute(statement`select ${joinStatements(entries.map(toCall), ', ')}`)
}

function toCall({ actor, ...entry }: AuditEntry): Statement {
  const details = entry.details ? JSON.stringify(entry.details) : null
  return statement`append_audit(
    ${entry.facilityCode}, ${actor.kind}, ${actor.id}, ${actor.name}, ${actor.address}, ${entry.action},
    ${entry.personId ?? null}, ${entry.visitId ?? null}, ${entry.outcome}, ${entry.reason ?? null}, ${details}::jsonb)`
}
