import { describe, expect, it } from 'vitest'
import { checkInResponseSchema } from '@/lib/contracts/check-ins'
import { personCardSchema, type FindPersonResponse } from '@/lib/contracts/people'
import { reduceDesk } from './reduce-desk'
import type { Reading } from './visit-draft'
import { EMPTY_DESK, idOf, type DeskEvent, type DeskState } from './visit-state'

const PERSON_ID = '5b0c2a70-4a1c-4a52-9a55-0f6f6f6f0001'
const VISIT_ID = '5b0c2a70-4a1c-4a52-9a55-0f6f6f6f0002'

function reading(draftId: number): Reading {
  return {
    draftId,
    scan: {
      kind: 'citizen-card',
      personalNumber: '031185004417',
      fullName: 'Nguyễn Thị Mẫu',
      birthDate: { year: 1985, month: 3, day: 9 },
      textTrusted: true,
      warnings: [],
    },
    method: 'citizen-card-qr',
    inputMethodActive: false,
    startedAtMs: 1,
  }
}

const person = personCardSchema.parse({
  personId: PERSON_ID,
  fullName: 'Nguyễn Thị Mẫu',
  birthDate: { year: 1985 },
  sex: 'female',
  identifiers: [],
  temporary: false,
  ticketsToday: [],
})
const ticket = { visitId: VISIT_ID, label: '045', roomCode: '12', roomName: 'Nội', issuedAt: '2026-11-23T01:12:00Z' }
const withTicket = personCardSchema.parse({ ...person, ticketsToday: [ticket] })
const response = checkInResponseSchema.parse({
  visitId: VISIT_ID,
  ticket: { number: 45, label: '045', roomCode: '12', issuedAt: '2026-11-23T01:12:00Z' },
  coverage: 'unverified',
  alreadyCheckedIn: false,
})
const one: FindPersonResponse = { match: 'one', person, differences: [] }
const none: FindPersonResponse = { match: 'none', similar: [] }

function after(...events: DeskEvent[]): DeskState {
  return events.reduce(reduceDesk, EMPTY_DESK)
}

const scanned = (draftId: number): DeskEvent => ({ type: 'scanned', reading: reading(draftId) })
const asked = (draftId: number): DeskEvent => ({ type: 'asked', draftId })
const found = (draftId: number, answer: FindPersonResponse = one): DeskEvent => ({
  type: 'found',
  draftId,
  found: answer,
})
const ready = (draftId: number, answer: FindPersonResponse = one) => [
  scanned(draftId),
  asked(draftId),
  found(draftId, answer),
]
const pressed = (draftId: number): DeskEvent => ({ type: 'pressed', draftId })
const problem = { code: 'network' as const }

describe('reduceDesk: one person', () => {
  it.each<[string, DeskEvent[], string]>([
    ['nothing yet', [], 'idle'],
    ['a text that is nothing', [{ type: 'unreadable', reason: 'scan_unrecognised' }], 'not-readable'],
    ['a scan', [scanned(1)], 'read'],
    ['asked', [scanned(1), asked(1)], 'looking-up'],
    ['known', ready(1), 'ready'],
    ['nobody', ready(1, none), 'ready'],
    ['several', ready(1, { match: 'several', people: [person, person] }), 'several-matches'],
    ['holds a ticket', ready(1, { match: 'one', person: withTicket, differences: [] }), 'already-admitted'],
    ['the look-up fails', [scanned(1), asked(1), { type: 'look-up-failed', draftId: 1, problem }], 'failed'],
    ['pressed', [...ready(1), pressed(1)], 'admitting'],
    ['admitted', [...ready(1), pressed(1), { type: 'admitted', draftId: 1, response }], 'admitted'],
    ['refused', [...ready(1), pressed(1), { type: 'admit-failed', draftId: 1, problem }], 'failed'],
    [
      'pressed again',
      [...ready(1), pressed(1), { type: 'admit-failed', draftId: 1, problem }, pressed(1)],
      'admitting',
    ],
    ['left', [...ready(1), { type: 'left' }], 'idle'],
    ['an answer to another question', [scanned(2), asked(2), found(1)], 'looking-up'],
    ['pressed before known', [scanned(1), asked(1), pressed(1)], 'looking-up'],
    ['another room', [{ type: 'picked', reading: reading(1), person: withTicket, anotherRoom: true }], 'ready'],
  ])('%s', (_, events, kind) => expect(after(...events).current.kind).toBe(kind))

  it('keeps one request id through failure and retry', () => {
    const once = after(...ready(1), pressed(1))
    const again = [{ type: 'admit-failed' as const, draftId: 1, problem }, pressed(1)].reduce(reduceDesk, once)
    expect(requestIdOf(again)).toBe(requestIdOf(once))
    expect(requestIdOf(once)).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('prefills a new person from the card and asks for what is missing', () => {
    const { current } = after(...ready(1, none))
    expect(current.kind === 'ready' && current.draft.form).toEqual({
      fullName: 'Nguyễn Thị Mẫu',
      birthDate: '09/03/1985',
      sex: '',
      address: '',
      phone: '',
    })
  })

  it('does not take over a damaged name', () => {
    const damaged = { ...reading(1), scan: { ...reading(1).scan, textTrusted: false } }
    const { current } = after({ type: 'scanned', reading: damaged }, asked(1), found(1, none))
    expect(current.kind === 'ready' && current.draft.form.fullName).toBe('')
  })

  it('edits nothing while admitting', () => {
    const admitting = after(...ready(1), pressed(1))
    expect(reduceDesk(admitting, { type: 'edited', draftId: 1, edits: { useInsurance: false } })).toEqual(admitting)
  })
})

describe('reduceDesk: found under the old number', () => {
  const proposed = after(...ready(1, { match: 'old-number', person, differences: [] }))

  it('joins when the desk says it is the same person', () => {
    const { current } = reduceDesk(proposed, { type: 'joined', draftId: 1, same: true })
    expect(current.kind === 'ready' && current.draft.subject).toMatchObject({ kind: 'known', oldNumber: 'joined' })
  })

  it('goes on as new when it is somebody else', () => {
    const { current } = reduceDesk(proposed, { type: 'joined', draftId: 1, same: false })
    expect(current.kind === 'ready' && current.draft.subject).toEqual({ kind: 'new', similar: [person] })
  })
})

describe('reduceDesk: people put aside', () => {
  const typed: DeskEvent = { type: 'edited', draftId: 1, edits: { differsBecause: 'con trai' } }

  it('keeps what was typed when the next scan comes, and brings it back', () => {
    const next = after(...ready(1, none), typed, scanned(2))
    expect(next.parked.map(idOf)).toEqual([1])
    const { current, parked } = reduceDesk(next, { type: 'resumed', draftId: 1 })
    expect(current.kind === 'ready' && current.draft.differsBecause).toBe('con trai')
    expect(parked).toEqual([])
  })

  it('swaps with the one in front', () => {
    const both = after(...ready(1, none), ...ready(2, none), { type: 'resumed', draftId: 1 })
    expect([idOf(both.current), both.parked.map(idOf)]).toEqual([1, [2]])
  })

  it('finishes an admission that was left behind', () => {
    const left = after(...ready(1), pressed(1), scanned(2))
    expect(left.parked.map((state) => state.kind)).toEqual(['admitting'])
    expect(reduceDesk(left, { type: 'admitted', draftId: 1, response }).parked).toEqual([])
    expect(reduceDesk(left, { type: 'admit-failed', draftId: 1, problem }).parked.map((state) => state.kind)).toEqual([
      'failed',
    ])
  })

  it('goes on with the same person scanned again', () => {
    const twice = after(...ready(1), typed, { type: 'left' }, ...ready(2))
    expect([idOf(twice.current), twice.parked]).toEqual([1, []])
  })

  it('forgets only on demand', () => {
    expect(after(...ready(1, none), { type: 'left' }, { type: 'discarded', draftId: 1 })).toEqual(EMPTY_DESK)
  })

  it('takes an adult’s card as the guardian of the child put aside', () => {
    const child = after(...ready(1, none), typed, ...ready(2, none))
    const { current, parked } = reduceDesk(child, { type: 'took-as-guardian', childDraftId: 1 })
    expect(current.kind === 'ready' && current.draft).toMatchObject({
      draftId: 1,
      differsBecause: 'con trai',
      guardian: { fullName: 'Nguyễn Thị Mẫu', personalNumber: '031185004417' },
    })
    expect(parked).toEqual([])
  })

  it('lists people alike in place when the admission was refused for them', () => {
    const problem = { code: 'similar_person_exists' } as const
    const desk = after(
      ...ready(1, none),
      { type: 'pressed', draftId: 1 },
      { type: 'admit-failed', draftId: 1, problem },
      { type: 'alike-found', draftId: 1, people: [person] },
    )
    expect(desk.current).toMatchObject({ kind: 'failed', draft: { subject: { kind: 'new', similar: [person] } } })
  })
})

function requestIdOf({ current }: DeskState): string | undefined {
  return 'draft' in current ? current.draft.requestId : undefined
}
