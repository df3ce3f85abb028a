import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { Called } from '@/lib/contracts/queue'
import type { Database, Transaction } from '@/lib/db/client'
import { notifyDesk } from '@/lib/db/desk-events'
import { findCallByRequest, recordCall, type QueueCallRow } from '@/lib/db/queue-call-store'
import { lockRoom, markCalled } from '@/lib/db/queue-store'
import { runTransaction } from '@/lib/db/run-transaction'
import type { Caller } from '@/lib/domain/access/caller'
import { queueSpan } from '@/lib/domain/queue/queue-span'
import { err, ok, type Result } from '@/lib/domain/result'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'
import { readOrder } from './read-order'
import { toCalled } from './to-called'

export type CallNextRefusal = { code: 'room_not_found' | 'queue_empty' | 'request_id_reused' }

interface CallNext {
  input: { requestId: string; roomCode: string }
  caller: Caller
  now: Date
}

interface Made {
  call: QueueCallRow
  /** Absent where the answer is an earlier one. */
  personId?: string
}

/**
 * Calls whoever is next in a room. The room's row stays locked until the commit, so that of twenty nurses who press at
 * once each gets another person; a lost answer asked for again is the same call.
 */
export async function callNext({ db }: { db: Database }, call: CallNext): Promise<Result<Called, CallNextRefusal>> {
  const made = await runTransaction<Made, CallNextRefusal>(
    db,
    (tx) => callOnce(tx, call),
    async (tx, { call: recorded, personId }) => {
      if (personId === undefined) return
      const { facilityCode, visitId, roomCode, number, queueClass, attempt } = recorded
      await Promise.all([
        notifyDesk(tx, facilityCode, { kind: 'visit-called', visitId: visitIdSchema.parse(visitId), roomCode }),
        appendAudit(tx, {
          facilityCode,
          actor: call.caller,
          action: 'queue.call',
          outcome: 'ok',
          personId,
          visitId,
          details: { roomCode, number, queueClass, attempt },
        }),
      ])
    },
  )
  return made.ok ? ok(toCalled(made.value.call)) : made
}

async function callOnce(tx: Transaction, { input, caller, now }: CallNext): Promise<Result<Made, CallNextRefusal>> {
  const { facilityCode } = caller
  const { requestId, roomCode } = input
  if (!(await lockRoom(tx, facilityCode, roomCode))) return err({ code: 'room_not_found' })
  const earlier = await findCallByRequest(tx, facilityCode, requestId)
  if (earlier) return earlier.roomCode === roomCode ? ok({ call: earlier }) : err({ code: 'request_id_reused' })

  const span = queueSpan(now)
  const { places } = await readOrder(tx, { facilityCode, span, roomCode })
  for (const { ticket, queueClass } of places) {
    const { visitId, visitDay: numberDay, personId, number, callCount } = ticket
    // Somebody cancelled or moved since the list was read is passed over.
    if (!(await markCalled(tx, { facilityCode, visitId, roomCode }, now))) continue
    const made = { visitDay: span.today, requestId, roomCode, visitId, number, numberDay, queueClass, again: false }
    const attempt = callCount + 1
    const call = await recordCall(tx, { facilityCode, ...made, attempt, calledAt: now, calledBy: caller.name })
    return ok({ call, personId })
  }
  return err({ code: 'queue_empty' })
}
