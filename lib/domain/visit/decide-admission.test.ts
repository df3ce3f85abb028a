import { describe, expect, it } from 'vitest'
import { localDateSchema } from '../time/local-date'
import { decideAdmission } from './decide-admission'
import { decideVisitChange } from './decide-visit-change'

const today = localDateSchema.parse('2026-11-23')
const open = { open: true }
const plain = { priorityTicks: [], emergency: false, newborn: false }

describe('decideAdmission', () => {
  it.each([
    ['no such room', { room: null, existing: null }, { code: 'room_not_found' }],
    ['a closed room', { room: { open: false }, existing: null }, { code: 'room_closed' }],
  ])('refuses %s', (_name, state, error) => {
    expect(decideAdmission(state, plain, today)).toEqual({ ok: false, error })
  })

  it('gives the ticket held, even where the room closed since', () => {
    const decision = decideAdmission({ room: { open: false }, existing: 'visit' }, plain, today)
    expect(decision).toEqual({ ok: true, value: { kind: 'existing-ticket', visit: 'visit' } })
  })

  it.each([
    ['75 today', { year: 1951, month: 11, day: 23 }, plain, 'P2'],
    ['75 tomorrow', { year: 1951, month: 11, day: 24 }, plain, 'P4'],
    ['an emergency without papers', undefined, { ...plain, emergency: true }, 'P0'],
    ['a newborn without a birth date', undefined, { ...plain, newborn: true }, 'P1'],
    ['nobody knows the age', undefined, plain, 'P4'],
  ])('%s', (_name, birthDate, request, group) => {
    const decision = decideAdmission({ room: open, birthDate, existing: null }, request, today)
    expect(decision).toMatchObject({ ok: true, value: { kind: 'new-ticket', priority: { group } } })
  })
})

describe('decideVisitChange', () => {
  const admittedAt = new Date(`${today}T01:00:00Z`)
  const now = new Date(`${today}T02:00:00Z`)
  it.each([
    ['no visit', null, { ok: false, error: { code: 'visit_not_found' } }],
    [
      'yesterday',
      { state: 'waiting', visitDay: '2026-11-22', admittedAt: new Date('2026-11-22T01:00:00Z') },
      { ok: false, error: { code: 'visit_not_today' } },
    ],
    [
      'cancelled',
      { state: 'cancelled', visitDay: today, admittedAt },
      { ok: false, error: { code: 'visit_cancelled' } },
    ],
    ['finished', { state: 'done', visitDay: today, admittedAt }, { ok: false, error: { code: 'visit_done' } }],
    ['waiting', { state: 'waiting', visitDay: today, admittedAt }, { ok: true, value: { state: 'waiting' } }],
  ] as const)('%s', (_name, visit, expected) => {
    expect(decideVisitChange(visit, now)).toMatchObject(expected)
  })
})
