import { err, ok, type Result } from '../result'
import type { VisitState } from '../visit/visit.schema'
import { z } from 'zod'
import { isInQueueSpan } from './queue-span'

/** What a nurse does with one visit: bỏ qua, trả về hàng chờ, xong, mở lại, đưa lên trước, gọi lại. */
export const queueActionSchema = z.enum(['skip', 'return', 'finish', 'reopen', 'jump', 'call-again'])
export type QueueAction = z.infer<typeof queueActionSchema>

export type QueueChangeRefusal = {
  code: 'visit_not_found' | 'visit_not_today' | 'visit_cancelled' | 'visit_done' | 'queue_changed'
}

export type QueueChange<V> = { visit: V; kind: 'change'; to: VisitState } | { visit: V; kind: 'none' }

interface QueuedVisit {
  state: VisitState
  visitDay: string
  admittedAt: Date
  jumpedAt: Date | null
}

/**
 * What an action makes of a visit. Pressing it again changes nothing and succeeds; an action that no longer fits,
 * because somebody else was faster, is `queue_changed`.
 */
export function decideQueueChange<V extends QueuedVisit>(
  visit: V | null,
  action: QueueAction,
  now: Date,
): Result<QueueChange<V>, QueueChangeRefusal> {
  if (!visit) return err({ code: 'visit_not_found' })
  if (!isInQueueSpan(visit, now)) return err({ code: 'visit_not_today' })
  if (visit.state === 'cancelled') return err({ code: 'visit_cancelled' })
  if (isRepeat(visit, action)) return ok({ visit, kind: 'none' })
  if (visit.state === 'done') {
    return action === 'reopen' ? ok({ visit, kind: 'change', to: 'called' }) : err({ code: 'visit_done' })
  }
  const to = TRANSITIONS[action][visit.state]
  return to ? ok({ visit, kind: 'change', to }) : err({ code: 'queue_changed' })
}

function isRepeat(visit: { state: VisitState; jumpedAt: Date | null }, action: QueueAction): boolean {
  if (action === 'call-again') return false
  if (action === 'jump') return visit.state === 'waiting' && visit.jumpedAt !== null
  return visit.state === REACHED[action]
}

const REACHED = { skip: 'skipped', return: 'waiting', finish: 'done', reopen: 'called' } as const

type Live = Exclude<VisitState, 'cancelled' | 'done'>

/** An absent state: the action does not fit there. */
const TRANSITIONS: Record<QueueAction, Partial<Record<Live, VisitState>>> = {
  skip: { called: 'skipped' },
  return: { called: 'waiting', skipped: 'waiting' },
  finish: { called: 'done' },
  reopen: {},
  jump: { waiting: 'waiting' },
  'call-again': { called: 'called' },
}
