import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import { notifyDesk } from '@/lib/db/desk-events'
import { giveBackPapers } from '@/lib/db/paper-use-store'
import { runTransaction } from '@/lib/db/run-transaction'
import { endTicketOfVisit } from '@/lib/db/ticket-store'
import { lockVisit, markVisitCancelled } from '@/lib/db/visit-store'
import type { Caller } from '@/lib/domain/access/caller'
import { err, ok, type Result } from '@/lib/domain/result'
import { decideVisitChange, type VisitChangeRefusal } from '@/lib/domain/visit/decide-visit-change'
import type { VisitId } from '@/lib/domain/visit/visit.schema'
import type { AdmissionDependencies } from './admission-dependencies'

/**
 * Takes a visit out of the queue and gives its papers back. Its number stays used. Cancelling it once more changes nothing and
 * succeeds: the first answer may have been lost on its way.
 */
export function cancelVisit(
  { db }: AdmissionDependencies,
  call: { input: { visitId: VisitId; reason: string }; caller: Caller; now: Date },
): Promise<Result<{ visitId: VisitId }, VisitChangeRefusal>> {
  const { input, caller, now } = call
  const { visitId, reason } = input
  const key = { facilityCode: caller.facilityCode, visitId }
  return runTransaction(db, async (tx) => {
    const decision = decideVisitChange(await lockVisit(tx, caller.facilityCode, visitId), now)
    if (!decision.ok) return decision.error.code === 'visit_cancelled' ? ok({ visitId }) : err(decision.error)
    await markVisitCancelled(tx, key, { at: now, by: caller.name, reason })
    const [paperIds] = await Promise.all([
      giveBackPapers(tx, key, { at: now, by: caller.name, reason }),
      endTicketOfVisit(tx, key, 'cancelled'),
    ])
    await notifyDesk(tx, caller.facilityCode, { kind: 'visit-changed', visitId, roomCode: decision.value.roomCode })
    const { personId } = decision.value
    const entry = {
      facilityCode: caller.facilityCode,
      actor: caller,
      outcome: 'ok' as const,
      personId,
      visitId,
      reason,
    }
    const givenBack = paperIds.map((paperId) => ({
      ...entry,
      action: 'paper.give-back' as const,
      details: { paperId },
    }))
    await appendAudit(tx, { ...entry, action: 'visit.cancel' }, ...givenBack)
    return ok({ visitId })
  })
}
