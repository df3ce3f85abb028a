import { expect, it } from 'vitest'
import { decideQueueChange, type QueueAction } from './decide-queue-change'
import type { VisitState } from '../visit/visit.schema'

const visitDay = '2026-11-23'
const at = new Date('2026-11-23T01:00:00Z')
const now = new Date('2026-11-23T02:00:00Z')

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
  ['reopen', 'done', null, 'called'],
  ['reopen', 'called', null, 'none'],
  ['reopen', 'skipped', null, 'queue_changed'],
  ['reopen', 'cancelled', null, 'visit_cancelled'],
  ['jump', 'waiting', null, 'waiting'],
  ['jump', 'waiting', at, 'none'],
  ['jump', 'called', null, 'queue_changed'],
  ['call-again', 'called', null, 'called'],
  ['call-again', 'skipped', null, 'queue_changed'],
  ['call-again', 'done', null, 'visit_done'],
  ['skip', 'done', null, 'visit_done'],
  ['finish', 'cancelled', null, 'visit_cancelled'],
])('%s a visit that is %s (moved up: %s): %s', (action, state, jumpedAt, expected) => {
  const decision = decideQueueChange({ state, visitDay, admittedAt: at, jumpedAt }, action, now)
  expect(decision.ok ? (decision.value.kind === 'none' ? 'none' : decision.value.to) : decision.error.code).toBe(
    expected,
  )
})

it.each([
  ['nobody', null, 'visit_not_found'],
  ['a visit left over from yesterday', new Date('2026-11-22T01:00:00Z'), 'visit_not_today'],
])('refuses %s', (_name, admittedAt, code) => {
  const visit = admittedAt && { state: 'called' as const, visitDay: '2026-11-22', admittedAt, jumpedAt: null }
  expect(decideQueueChange(visit, 'skip', now)).toEqual({ ok: false, error: { code } })
})

it('still serves whoever came before midnight', () => {
  const admittedAt = new Date('2026-11-23T16:50:00Z')
  const visit = { state: 'called' as const, visitDay, admittedAt, jumpedAt: null }
  expect(decideQueueChange(visit, 'finish', new Date('2026-11-23T17:10:00Z'))).toMatchObject({ ok: true })
})
