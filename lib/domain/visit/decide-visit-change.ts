import { err, ok, type Result } from '../result'
import type { VisitState } from './visit.schema'

export type VisitChangeRefusal = { code: 'visit_not_found' | 'visit_not_today' | 'visit_cancelled' }

/** Whether the desk may still move or cancel a visit: today's only, and not one that was cancelled. */
export function decideVisitChange<V extends { state: VisitState; visitDay: string }>(
  visit: V | null,
  today: string,
): Result<V, VisitChangeRefusal> {
  if (!visit) return err({ code: 'visit_not_found' })
  if (visit.visitDay !== today) return err({ code: 'visit_not_today' })
  if (visit.state === 'cancelled') return err({ code: 'visit_cancelled' })
  return ok(visit)
}
