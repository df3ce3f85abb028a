import { expect, it } from 'vitest'
import { decideQueueChange, type QueueAction } from './decide-queue-change'
import type { VisitState } from '../visit/visit.schema'

const today = '2026-11-23'
const at = new Date('2026-11-23T01:00:00Z')

it.each<[QueueAction, VisitState, Date | null, string]>([
  ['skip', 'called', null, 'skipped'],
  ['skip', 'skipped', null, 'none'],
  ['skip', 'waiting', null, 'queue_changed'],
  ['return', 'skipped', null, 'waiting'],
  ['return', 'called', null, 'waiting'],
  ['return', 'waiting', null, 'none'],
  ['finish', 'called', null, 'done'],
  ['finish', 'done', null, 'none'],
  ['finish', 'waiting', null, 'queue_changed'],
  ['jump', 'waiting', null, 'waiting'],
  ['jump', 'waiting', at, 'none'],
  ['jump', 'called', null, 'queue_changed'],
  ['call-again', 'called', null, 'called'],
  ['call-again', 'skipped', null, 'queue_changed'],
  ['call-again', 'done', null, 'visit_done'],
  ['skip', 'done', null, 'visit_done'],
  ['finish', 'cancelled', null, 'visit_cancelled'],
])('%s a visit that is %s (moved up: %s): %s', (action, state, jumpedAt, expected) => {
  const decision = decideQueueChange({ state, visitDay: today, jumpedAt }, action, today)
  expect(decision.ok ? (decision.value.kind === 'none' ? 'none' : decision.value.to) : decision.error.code).toBe(
    expected,
  )
})

it.each([
  ['nobody', null, 'visit_not_found'],
  ['a visit left over from yesterday', '2026-11-22', 'visit_not_today'],
])('refuses %s', (_name, visitDay, code) => {
  const visit = visitDay === null ? null : { state: 'called' as const, visitDay, jumpedAt: null }
  expect(decideQueueChange(visit, 'skip', today)).toEqual({ ok: false, error: { code } })
})
