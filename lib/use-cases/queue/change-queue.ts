import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { QueueChangeRequest } from '@/lib/contracts/queue'
import type { Database, Transaction } from '@/lib/db/client'
import { notifyDesk } from '@/lib/db/desk-events'
import { setQueueState } from '@/lib/db/queue-store'
import { runTransaction } from '@/lib/db/run-transaction'
import { findVisitOfPerson, lockVisit } from '@/lib/db/visit-store'
import type { Caller } from '@/lib/domain/access/caller'
import { decideQueueChange, type QueueChange, type QueueChangeRefusal } from '@/lib/domain/queue/decide-queue-change'
import { err, ok, type Result } from '@/lib/domain/result'
import { localDateSchema } from '@/lib/domain/time/local-date'
import type { VisitId } from '@/lib/domain/visit/visit.schema'
import type { VisitRow } from '@/lib/db/visit-store'

/** Skips, returns, finishes, reopens or moves up one visit. Pressed again, it changes nothing and succeeds. */
export async function changeQueue(
  { db }: { db: Database },
  { input, caller, now }: { input: QueueChangeRequest; caller: Caller; now: Date },
): Promise<Result<{ visitId: VisitId }, QueueChangeRefusal>> {
  const { visitId, action } = input
  const { facilityCode } = caller
  const reason = input.action === 'jump' ? input.reason : undefined
  const changed = await runTransaction<QueueChange<VisitRow>, QueueChangeRefusal>(
    db,
    async (tx) => {
      const decision = decideQueueChange(await lockVisit(tx, facilityCode, visitId), action, now)
      if (!decision.ok || decision.value.kind === 'none') return decision
      if (action === 'reopen' && (await hasNewVisit(tx, decision.value.visit))) return err({ code: 'queue_changed' })
      const jumped = reason === undefined ? undefined : { at: now, reason }
      await setQueueState(tx, { facilityCode, visitId }, { state: decision.value.to, ...(jumped && { jumped }) })
      return decision
    },
    async (tx, { kind, visit }) => {
      if (kind === 'none') return
      const { personId, roomCode } = visit
      await Promise.all([
        notifyDesk(tx, facilityCode, { kind: 'visit-changed', visitId, roomCode }),
        appendAudit(tx, {
          facilityCode,
          actor: caller,
          action: `queue.${action}`,
          outcome: 'ok',
          personId,
          visitId,
          ...(reason !== undefined && { reason }),
          details: { roomCode },
        }),
      ])
    },
  )
  return changed.ok ? ok({ visitId }) : changed
}

/** Whether the person came again for this room since: then that visit is the one that goes on. */
async function hasNewVisit(tx: Transaction, visit: VisitRow): Promise<boolean> {
  const { facilityCode, visitDay, personId, roomCode } = visit
  const day = localDateSchema.parse(visitDay)
  return (await findVisitOfPerson(tx, { facilityCode, day, personId, roomCode })) !== null
}
