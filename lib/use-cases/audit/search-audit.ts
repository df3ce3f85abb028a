import 'server-only'
import { createViewAudit } from '@/lib/audit/audit-view'
import { searchAudit as searchEntries, type AuditRow } from '@/lib/audit/search-audit'
import {
  auditLineSchema,
  type AuditLine,
  type AuditSearchRequest,
  type AuditSearchResponse,
} from '@/lib/contracts/audit'
import { findPersonNames } from '@/lib/db/person-name-store'
import { isAllowed, type Caller } from '@/lib/domain/access/caller'
import { ok, type Result } from '@/lib/domain/result'
import type { AuditDependencies } from './audit-dependencies'
import { describeFilter, toAuditFilter } from './to-audit-filter'

interface SearchCall {
  input: AuditSearchRequest
  caller: Caller
  now: Date
}

const auditView = createViewAudit()

/**
 * What was done, the newest first. Reading the trail is in the trail. Names of patients only for those who may see
 * patients: an administrator reads that something was done, not about whom.
 */
export async function searchAudit(
  { db }: Pick<AuditDependencies, 'db'>,
  { input, caller, now }: SearchCall,
): Promise<Result<AuditSearchResponse, never>> {
  const { facilityCode } = caller
  const { before, limit, ...filter } = input
  const page = await searchEntries(db, toAuditFilter(facilityCode, filter), { before, limit })
  const lines = await toAuditLines(db, page.rows, caller)
  const entry = {
    facilityCode,
    actor: caller,
    action: 'audit.view' as const,
    outcome: 'ok' as const,
    ...(filter.personId !== undefined && { personId: filter.personId }),
    ...(filter.visitId !== undefined && { visitId: filter.visitId }),
    details: { ...describeFilter(filter), before: before ?? null },
  }
  await auditView(db, entry, now)
  return ok({ lines, ...(page.next !== null && { next: page.next }) })
}

/** Rows as somebody may see them. */
export async function toAuditLines(
  db: AuditDependencies['db'],
  rows: readonly AuditRow[],
  caller: Caller,
): Promise<AuditLine[]> {
  const personIds = isAllowed(caller, 'people:read')
    ? [...new Set(rows.flatMap(({ personId }) => (personId !== null && UUID.test(personId) ? [personId] : [])))]
    : []
  const names = await findPersonNames(db, caller.facilityCode, personIds)
  return rows.map((row) => toAuditLine(row, names))
}

// A column of text: what is no id would make the query about names fail.
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function toAuditLine(row: AuditRow, names: Map<string, string>): AuditLine {
  const personName = row.personId === null ? undefined : names.get(row.personId)
  return auditLineSchema.parse({
    seq: row.seq,
    at: row.at,
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName, address: row.address },
    action: row.action,
    outcome: row.outcome,
    ...(row.personId !== null && UUID.test(row.personId) && { personId: row.personId }),
    ...(personName !== undefined && { personName }),
    ...(row.visitId !== null && UUID.test(row.visitId) && { visitId: row.visitId }),
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.details !== null && { details: row.details }),
  })
}
