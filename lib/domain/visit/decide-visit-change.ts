import { isInQueueSpan } from '../queue/queue-span'
import { err, ok, type Result } from '../result'
import type { VisitState } from './visit.schema'

export type VisitChangeRefusal = { code: 'visit_not_found' | 'visit_not_today' | 'visit_cancelled' | 'visit_done' }

/** Whether the desk may still move or cancel a visit: one that queues still hold, neither cancelled nor finished. */
export function decideVisitChange<V extends { state: VisitState; visitDay: string; admittedAt: Date }>(
  visit: V | null,
  now: Date,
): Result<V, VisitChangeRefusal> {
  if (!visit) return err({ code: 'visit_not_found' })
  if (!isInQueueSpan(visit, now)) return err({ code: 'visit_not_today' })
  if (visit.state === 'cancelled') return err({ code: 'visit_cancelled' })
  if (visit.state === 'done') return err({ code: 'visit_done' })
  return ok(visit)
}
