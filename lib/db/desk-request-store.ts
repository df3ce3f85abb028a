import 'server-only'
import { and, eq } from 'drizzle-orm'
import { statement } from '@/lib/sql/statement'
import type { Executor, Transaction } from './client'
import { deskRequest, type DeskResult } from './schema/visit'

export type { DeskResult } from './schema/visit'

interface RequestKey {
  facilityCode: string
  requestId: string
}

export type ClaimedRequest = 'claimed' | { questionHash: Buffer; result: DeskResult }

/**
 * Takes a request id for this transaction, or gives what the id led to before. Waits while another transaction
 * carries the same request out.
 */
export async function claimDeskRequest(
  tx: Transaction,
  request: RequestKey & { questionHash: Buffer; now: Date },
): Promise<ClaimedRequest> {
  const { facilityCode, requestId, questionHash, now } = request
  const claimed = await tx.execute(statement`
    insert into desk_request (facility_code, request_id, question_hash, at)
    values (${facilityCode}, ${requestId}, ${questionHash}, ${now.toISOString()}) on conflict do nothing`)
  if (claimed.rowCount === 1) return 'claimed'
  const earlier = await findDeskRequest(tx, request)
  if (!earlier) throw new Error('a claimed desk request has no result')
  return earlier
}

/** What the transaction that claimed the id gives to everybody who asks again. */
export async function recordDeskResult(
  tx: Transaction,
  { facilityCode, requestId }: RequestKey,
  result: DeskResult,
): Promise<void> {
  await tx.execute(statement`
    update desk_request set result = ${JSON.stringify(result)}
    where facility_code = ${facilityCode} and request_id = ${requestId}`)
}

async function findDeskRequest(db: Executor, { facilityCode, requestId }: RequestKey) {
  const rows = await db
    .select({ questionHash: deskRequest.questionHash, result: deskRequest.result })
    .from(deskRequest)
    .where(and(eq(deskRequest.facilityCode, facilityCode), eq(deskRequest.requestId, requestId)))
  const row = rows[0]
  return row?.result ? { questionHash: row.questionHash, result: row.result } : null
}
