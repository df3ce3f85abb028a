import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import {
  recordAccessesResponseSchema,
  type RecordAccessesRequest,
  type RecordAccessesResponse,
} from '@/lib/contracts/record-accesses'
import { listRecordAccesses as selectAccesses } from '@/lib/db/record-access-store'
import type { Caller } from '@/lib/domain/access/caller'
import { ok, type Result } from '@/lib/domain/result'
import type { RecordsDependencies } from './records-dependencies'

interface ListCall {
  input: RecordAccessesRequest
  caller: Caller
}

/** Looks out of the ordinary, the newest first, for a manager's review. The list names patients: seeing it is audited. */
export async function listRecordAccesses(
  { db }: RecordsDependencies,
  { input, caller }: ListCall,
): Promise<Result<RecordAccessesResponse, never>> {
  const { facilityCode } = caller
  const { before, limit, openOnly } = input
  const rows = await selectAccesses(db, {
    facilityCode,
    limit: limit + 1,
    openOnly,
    before: before && { at: new Date(before.at), id: before.accessId },
  })
  const shown = rows.slice(0, limit)
  await appendAudit(db, {
    facilityCode,
    actor: caller,
    action: 'records.review',
    outcome: 'ok',
    details: { what: 'list', count: shown.length, openOnly },
  })
  const accesses = shown.map((row) => ({
    accessId: row.id,
    at: row.at.toISOString(),
    actorName: row.actorName,
    what: row.what,
    reason: row.reason,
    ...(row.fullName !== null && { fullName: row.fullName }),
    ...(row.verdict &&
      row.reviewedAt &&
      row.reviewedBy !== null && {
        review: { verdict: row.verdict, at: row.reviewedAt.toISOString(), by: row.reviewedBy },
      }),
  }))
  return ok(recordAccessesResponseSchema.parse({ accesses, more: rows.length > limit }))
}
