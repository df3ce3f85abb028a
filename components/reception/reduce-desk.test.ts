import { describe, expect, it } from 'vitest'
import { checkInResponseSchema } from '@/lib/contracts/check-ins'
import { personCardSchema, type FindPersonResponse } from '@/lib/contracts/people'
import { coverageQuestion } from './coverage-question'
import { readDraft } from './read-draft'
import { joinDesk } from './join-desk'
import { reduceDesk as reduce } from './reduce-desk'
import type { Scan } from '@/lib/domain/scan/scan.schema'
import type { Reading } from './visit-draft'
import { EMPTY_DESK, idOf, type DeskEvent, type DeskState } from './visit-state'

const PERSON_ID = '5b0c2a70-4a1c-4a52-9a55-0f6f6f6f0001'
const VISIT_ID = '5b0c2a70-4a1c-4a52-9a55-0f6f6f6f0002'

const CITIZEN: Scan = {
  kind: 'citizen-card',
  personalNumber: '031185004417',
  fullName: 'Nguyễn Thị Mẫu',
  birthDate: { year: 1985, month: 3, day: 9 },
  textTrusted: true,
  warnings: [],
}
/** Another person's card. */
const OTHER: Scan = {
  ...CITIZEN,
  personalNumber: '031222004418',
  fullName: 'Trần Văn Bé Mẫu',
  birthDate: { year: 2022, month: 6, day: 5 },
}
/** The insurance card of the first one. */
const INSURANCE: Scan = {
  kind: 'insurance-card',
  insuranceCardNumber: 'DN4310123457788',
  socialInsuranceNumber: '0123457788',
  fullName: 'Nguyễn Thị Mẫu',
  birthDate: { year: 1985, month: 3, day: 9 },
  address: 'Nhà cũ',
  textTrusted: true,
  warnings: [],
}

function reading(draftId: number, scan = CITIZEN): Reading {
  return {
    draftId,
    scan,
    method: scan.kind === 'insurance-card' ? 'insurance-card-qr' : 'citizen-card-qr',
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

/** As the store does it. */
function reduceDesk(desk: DeskState, event: DeskEvent): DeskState {
  return joinDesk(reduce(desk, event), event)
}

function after(...events: DeskEvent[]): DeskState {
  return events.reduce(reduceDesk, EMPTY_DESK)
}

const scanned = (draftId: number, scan = CITIZEN): DeskEvent => ({
  type: 'scanned',
  reading: reading(draftId, scan),
})
const asked = (draftId: number): DeskEvent => ({ type: 'asked', draftId })
const found = (draftId: number, answer: FindPersonResponse = one): DeskEvent => ({
  type: 'found',
  draftId,
  found: answer,
})
const ready = (draftId: number, answer: FindPersonResponse = one, scan = CITIZEN) => [
  scanned(draftId, scan),
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
    ['admitted', [...ready(1), pressed(1), { type: 'admitted', draftId: 1, response, isEarlier: false }], 'admitted'],
    ['refused', [...ready(1), pressed(1), { type: 'admit-failed', draftId: 1, problem }], 'failed'],
    [
      'pressed again',
      [...ready(1), pressed(1), { type: 'admit-failed', draftId: 1, problem }, pressed(1)],
      'admitting',
    ],
    ['left', [...ready(1), { type: 'left' }], 'idle'],
    ['an answer to another question', [scanned(2), asked(2), found(1)], 'looking-up'],
    ['pressed before known', [scanned(1), asked(1), pressed(1)], 'looking-up'],
    ['another room', [{ type: 'picked', reading: reading(1), person: withTicket, ticket: 'another' }], 'ready'],
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

describe('reduceDesk: a number on the record of somebody of another name and birth date', () => {
  const doubted = after(...ready(1, { match: 'contradicted', person, differences: [] }))

  it('is not taken for the same person', () => {
    expect(doubted.current).toMatchObject({ kind: 'ready', draft: { subject: { oldNumber: 'contradicted' } } })
  })

  it('goes on with the record, or as somebody new who takes the number over', () => {
    const yes = reduceDesk(doubted, { type: 'joined', draftId: 1, same: true }).current
    expect(yes.kind === 'ready' && yes.draft.subject).toMatchObject({ kind: 'known', oldNumber: 'no' })
    const no = reduceDesk(doubted, { type: 'joined', draftId: 1, same: false }).current
    expect(no.kind === 'ready' && no.draft.subject).toEqual({ kind: 'new', similar: [], takesFrom: person })
  })
})

describe('reduceDesk: picked from beneath the form', () => {
  const edits = {
    roomCode: '14',
    priorityTicks: [{ ground: 'pregnant' as const, paperSeen: true }],
    vneidSeen: ['citizen-card' as const],
    guardian: { fullName: 'Trần Văn Mẫu', relation: 'father' as const, personalNumber: '', phone: '' },
    useInsurance: false,
  }
  const typed = after(...ready(1, { match: 'none', similar: [person] }), { type: 'edited', draftId: 1, edits })
  const pick = (desk: DeskState, whom: typeof person): DeskEvent[] =>
    desk.current.kind === 'ready' ? [{ type: 'picked', reading: desk.current.draft, person: whom }] : []

  it('keeps the room, the ticks, the guardian and the telephone number', () => {
    const phone = {
      type: 'edited' as const,
      draftId: 1,
      edits: { form: { fullName: '', birthDate: '', sex: '' as const, address: '', phone: '0912345678' } },
    }
    const before = reduceDesk(typed, phone)
    const { current, parked } = pick(before, person).reduce(reduceDesk, before)
    expect(current.kind === 'ready' && current.draft).toMatchObject({ ...edits, subject: { kind: 'known', person } })
    expect(current.kind === 'ready' && current.draft.form.phone).toBe('0912345678')
    expect(parked).toEqual([])
  })

  it('keeps them too for another room of somebody who holds a number', () => {
    const held = pick(typed, withTicket).reduce(reduceDesk, typed)
    expect(held.current.kind).toBe('already-admitted')
    if (held.current.kind !== 'already-admitted') return
    const { reading: kept } = held.current
    const again = reduceDesk(held, { type: 'picked', reading: kept, person: withTicket, ticket: 'another' })
    expect(again.current.kind === 'ready' && again.current.draft).toMatchObject(edits)
  })

  it('adds what was read to the visit that the person has: its room, whatever was chosen before', () => {
    const held = pick(typed, withTicket).reduce(reduceDesk, typed)
    if (held.current.kind !== 'already-admitted') throw new Error(held.current.kind)
    const { reading: kept, ticket: its } = held.current
    const added = reduceDesk(held, { type: 'picked', reading: kept, person: withTicket, ticket: its })
    expect(added.current).toMatchObject({
      kind: 'ready',
      draft: { roomCode: '12', scan: { personalNumber: '031185004417' } },
    })
  })

  it('sends the pick as a request of its own', () => {
    const picked = pick(typed, person).reduce(reduceDesk, typed)
    expect(requestIdOf(picked)).not.toBe(requestIdOf(typed))
  })
})

describe('reduceDesk: a temporary code gets its number', () => {
  const code = personCardSchema.parse({
    personId: PERSON_ID,
    fullName: 'TAM-261126-7K2Q',
    sex: 'unknown',
    identifiers: [],
    temporary: true,
    ticketsToday: [ticket],
  })
  const byCode: Scan = { kind: 'text-query', query: 'TAM-261126-7K2Q', textTrusted: true, warnings: [] }
  const opened = after(...ready(1, { match: 'one', person: code, differences: [] }, byCode))

  it('with name and number of the card, on the visit that the person has', () => {
    if (opened.current.kind !== 'already-admitted') throw new Error(opened.current.kind)
    const { reading: read, ticket: its } = opened.current
    const picked: DeskEvent = { type: 'picked', reading: read, person: code, ticket: its }
    const card = [picked, ...ready(2, none, { ...CITIZEN, sex: 'female' })].reduce(reduceDesk, opened)
    expect(card.parked.map(idOf)).toEqual([1])
    const { current, parked } = reduceDesk(card, { type: 'gave-number', temporaryDraftId: 1 })
    expect(parked).toEqual([])
    const body =
      'draft' in current
        ? readDraft(current.draft, { nowMs: Date.parse('2026-11-26T02:00:00Z'), desk: '', rooms: [] })
        : undefined
    expect(body).toMatchObject({
      ok: true,
      value: {
        roomCode: '12',
        person: {
          personId: PERSON_ID,
          changes: {
            fullName: 'Nguyễn Thị Mẫu',
            birthDate: { year: 1985, month: 3, day: 9 },
            sex: 'female',
            addIdentifiers: [{ kind: 'personal-number', value: '031185004417' }],
          },
        },
      },
    })
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
    const both = after(...ready(1, none), ...ready(2, none, OTHER), { type: 'resumed', draftId: 1 })
    expect([idOf(both.current), both.parked.map(idOf)]).toEqual([1, [2]])
  })

  it('finishes an admission that was left behind', () => {
    const left = after(...ready(1), pressed(1), scanned(2))
    expect(left.parked.map((state) => state.kind)).toEqual(['admitting'])
    expect(reduceDesk(left, { type: 'admitted', draftId: 1, response, isEarlier: false }).parked).toEqual([])
    expect(reduceDesk(left, { type: 'admit-failed', draftId: 1, problem }).parked.map((state) => state.kind)).toEqual([
      'failed',
    ])
  })

  it('goes on with the same person scanned again', () => {
    const twice = after(...ready(1), typed, { type: 'left' }, ...ready(2))
    expect([idOf(twice.current), twice.parked]).toEqual([1, []])
  })

  it('adds a second card of the same person to their draft, keeps what was typed and asks with that card', () => {
    const differs = {
      field: 'insuranceCardNumber' as const,
      recordValue: 'cũ',
      scannedValue: 'mới',
      preferred: 'scanned' as const,
    }
    const room = { type: 'edited' as const, draftId: 1, edits: { roomCode: '14' } }
    const both = after(...ready(1), room, ...ready(2, { match: 'one', person, differences: [differs] }, INSURANCE))
    expect(both.parked).toEqual([])
    expect(both.current).toMatchObject({
      draft: {
        draftId: 1,
        roomCode: '14',
        scan: { personalNumber: '031185004417', insuranceCardNumber: 'DN4310123457788', fullName: 'Nguyễn Thị Mẫu' },
        subject: { kind: 'known', differences: [differs] },
      },
    })
    expect(coverageQuestion(both.current)).toMatchObject({ insuranceCardNumber: 'DN4310123457788' })
    const body =
      'draft' in both.current
        ? readDraft(both.current.draft, { nowMs: Date.parse('2026-11-23T02:00:00Z'), desk: '', rooms: [] })
        : undefined
    expect(body?.ok && 'personId' in body.value.person && body.value.person.changes?.addIdentifiers).toEqual(
      expect.arrayContaining([
        { kind: 'personal-number', value: '031185004417' },
        { kind: 'insurance-card-number', value: 'DN4310123457788' },
      ]),
    )
  })

  it('does so too where the second card is on no record yet and the person is picked', () => {
    const similar = { match: 'none' as const, similar: [person] }
    const listed = after(...ready(1), ...ready(2, similar, { ...INSURANCE, birthDate: { year: 1985 } }))
    expect(listed.parked.map(idOf)).toEqual([1])
    const picked =
      listed.current.kind === 'ready'
        ? reduceDesk(listed, { type: 'picked', reading: listed.current.draft, person })
        : listed
    expect(picked.parked).toEqual([])
    expect(picked.current).toMatchObject({ draft: { draftId: 1, scan: { insuranceCardNumber: 'DN4310123457788' } } })
  })

  const phone = {
    fullName: 'Nguyễn Thị Mẫu',
    birthDate: '9/3/1985',
    sex: 'female' as const,
    address: '',
    phone: '0912345678',
  }
  const typedPhone: DeskEvent = { type: 'edited', draftId: 1, edits: { form: phone } }

  it.each<[string, Scan | undefined]>([
    ['the same card', undefined],
    ['their insurance card', INSURANCE],
  ])('makes no second empty form of somebody new: %s', (_, scan) => {
    const twice = after(...ready(1, none), typedPhone, ...ready(2, none, scan))
    expect(twice.parked).toEqual([])
    expect(twice.current).toMatchObject({ draft: { draftId: 1, form: { phone: '0912345678', sex: 'female' } } })
  })

  it('goes on with a half-typed form once the card is found on file', () => {
    const found = after(
      ...ready(1, none, { kind: 'text-query', query: 'mẫu', textTrusted: true, warnings: [] }),
      typedPhone,
      ...ready(2, {
        match: 'one',
        person: { ...person, birthDate: { year: 1985, month: 3, day: 9 } },
        differences: [],
      }),
    )
    expect(found.parked).toEqual([])
    expect(found.current).toMatchObject({
      draft: {
        draftId: 1,
        form: { phone: '0912345678' },
        subject: { kind: 'known' },
        scan: { personalNumber: '031185004417' },
      },
    })
  })

  it('keeps the child’s form apart from the parent’s card that it was begun with', () => {
    const childs = { ...phone, fullName: 'Trần Văn Bé Mẫu', birthDate: '05/06/2022' }
    const two = after(...ready(1, none), { type: 'edited', draftId: 1, edits: { form: childs } }, ...ready(2, none))
    expect([idOf(two.current), two.parked.map(idOf)]).toEqual([2, [1]])
  })

  it('keeps two people of one name and birth date apart by their numbers', () => {
    const two = after(...ready(1, none), ...ready(2, none, { ...CITIZEN, personalNumber: '031185009999' }))
    expect(two.parked.map(idOf)).toEqual([1])
  })

  it.each<[string, DeskEvent[]]>([
    ['a trigger that bounced', [scanned(1), asked(1), scanned(2), asked(2), found(2, none), found(1, none)]],
    [
      'a second answer that comes first',
      [scanned(1), asked(1), scanned(2, INSURANCE), asked(2), found(2, none), found(1, none)],
    ],
  ])('leaves nobody behind after %s', (_, events) => {
    const desk = after(...events)
    expect([desk.current.kind, desk.parked]).toEqual(['ready', []])
  })

  it('forgets only on demand', () => {
    expect(after(...ready(1, none), { type: 'left' }, { type: 'discarded', draftId: 1 })).toEqual(EMPTY_DESK)
  })

  it.each<[string, DeskEvent[]]>([
    ['as it was', [...ready(1, none), typed]],
    ['not waiting for an answer that came to nobody', [...ready(1, none), typed, pressed(1)]],
  ])('takes a discarded chip back, %s', (_name, events) => {
    const left = after(...events, { type: 'left' })
    const discarded = reduceDesk(left, { type: 'discarded', draftId: 1 })
    expect(discarded).toEqual(EMPTY_DESK)
    const restored = left.parked.reduce((desk, state) => reduceDesk(desk, { type: 'restored', state }), discarded)
    expect(restored.parked).toMatchObject([{ kind: 'ready', draft: { draftId: 1, differsBecause: 'con trai' } }])
  })

  it('takes an adult’s card as the guardian of the child put aside', () => {
    const child = after(...ready(1, none, OTHER), typed, ...ready(2, none))
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
