import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import { requeueMessage } from '@/lib/db/check-in-message-store'
import { runTransaction } from '@/lib/db/run-transaction'
import type { Caller } from '@/lib/domain/access/caller'
import { ok, type Result } from '@/lib/domain/result'
import type { VisitId } from '@/lib/domain/visit/visit.schema'
import type { OutboxDependencies } from './messages-dependencies'

/**
 * Lets messages that wait or are parked be sent again now ("gửi lại"), each audited. One that is being sent at this
 * moment, or was sent, stays as it is: pressed twice it is sent once.
 */
export async function resendMessages(
  { db }: Pick<OutboxDependencies, 'db'>,
  { input, caller, now }: { input: { visitIds: readonly VisitId[] }; caller: Caller; now: Date },
): Promise<Result<{ requeued: number }, never>> {
  const { facilityCode } = caller
  return runTransaction(db, async (tx) => {
    const requeued: VisitId[] = []
    for (const visitId of new Set(input.visitIds)) {
      if (await requeueMessage(tx, { facilityCode, visitId, trigger: 'first-cost' }, now)) requeued.push(visitId)
    }
    const entry = { facilityCode, actor: caller, action: 'message.resend', outcome: 'ok' } as const
    const [first, ...others] = requeued.map((visitId) => ({ ...entry, visitId }))
    if (first) await appendAudit(tx, first, ...others)
    return ok({ requeued: requeued.length })
  })
}
