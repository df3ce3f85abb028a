import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { Called } from '@/lib/contracts/queue'
import type { Database, Transaction } from '@/lib/db/client'
import { notifyDesk } from '@/lib/db/desk-events'
import { findCallByRequest, recordCall, type QueueCallRow } from '@/lib/db/queue-call-store'
import { setQueueState } from '@/lib/db/queue-store'
import { runTransaction } from '@/lib/db/run-transaction'
import { findTicketOfVisit } from '@/lib/db/ticket-store'
import { lockVisit, type VisitRow } from '@/lib/db/visit-store'
import type { Caller } from '@/lib/domain/access/caller'
import { decideQueueChange, type QueueChangeRefusal } from '@/lib/domain/queue/decide-queue-change'
import { toPriorityGroup } from '@/lib/domain/queue/priority'
import { queueClassOf } from '@/lib/domain/queue/queue-class'
import { err, ok, type Result } from '@/lib/domain/result'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { VisitId } from '@/lib/domain/visit/visit.schema'
import { toCalled } from './to-called'

export type CallAgainRefusal = QueueChangeRefusal | { code: 'request_id_reused' }

interface CallAgain {
  input: { requestId: string; visitId: VisitId }
  caller: Caller
  now: Date
}

interface Made {
  call: QueueCallRow
  personId?: string
}

/** Calls somebody once more who was called and has not come. It takes nobody a turn. */
export async function callAgain({ db }: { db: Database }, call: CallAgain): Promise<Result<Called, CallAgainRefusal>> {
  const { visitId } = call.input
  const made = await runTransaction<Made, CallAgainRefusal>(
    db,
    (tx) => callOnceMore(tx, call),
    async (tx, { call: recorded, personId }) => {
      if (personId === undefined) return
      const { facilityCode, roomCode, number, attempt } = recorded
      await Promise.all([
        notifyDesk(tx, facilityCode, { kind: 'visit-called', visitId, roomCode }),
        appendAudit(tx, {
          facilityCode,
          actor: call.caller,
          action: 'queue.call-again',
          outcome: 'ok',
          personId,
          visitId,
          details: { roomCode, number, attempt },
        }),
      ])
    },
  )
  return made.ok ? ok(toCalled(made.value.call)) : made
}

async function callOnceMore(
  tx: Transaction,
  { input, caller, now }: CallAgain,
): Promise<Result<Made, CallAgainRefusal>> {
  const { facilityCode } = caller
  const { requestId, visitId } = input
  const locked = await lockVisit(tx, facilityCode, visitId)
  const earlier = await findCallByRequest(tx, facilityCode, requestId)
  if (earlier) return earlier.visitId === visitId ? ok({ call: earlier }) : err({ code: 'request_id_reused' })

  const decision = decideQueueChange(locked, 'call-again', now)
  if (!decision.ok) return decision
  const { visit } = decision.value
  const count = visit.callCount + 1
  await setQueueState(tx, { facilityCode, visitId }, { state: 'called', called: { at: now, count } })
  const call = await recordCall(tx, {
    ...(await describeCall(tx, visit)),
    visitDay: toLocalDate(now),
    requestId,
    again: true,
    attempt: count,
    calledAt: now,
    calledBy: caller.name,
  })
  return ok({ call, personId: visit.personId })
}

async function describeCall(tx: Transaction, visit: VisitRow) {
  const { facilityCode, visitDay: numberDay, id, roomCode, jumpedAt } = visit
  const ticket = await findTicketOfVisit(tx, facilityCode, id)
  if (!ticket) throw new Error('a visit without a ticket')
  const queueClass = queueClassOf({ group: toPriorityGroup(visit.priorityGroup), jumpedAt })
  return { facilityCode, roomCode, visitId: id, number: ticket.number, numberDay, queueClass }
}
