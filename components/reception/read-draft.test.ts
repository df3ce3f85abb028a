import { describe, expect, it } from 'vitest'
import { checkInRequestSchema } from '@/lib/contracts/check-ins'
import { personCardSchema, type Difference } from '@/lib/contracts/people'
import { buildAppointmentCard, buildPaperCard } from '@/lib/testing/builders/build-paper-card'
import { isPhone } from './find-draft-errors'
import { readDraft } from './read-draft'
import { startDraft, type DraftEdits, type Subject, type VisitDraft } from './visit-draft'

const person = personCardSchema.parse({
  personId: '5b0c2a70-4a1c-4a52-9a55-0f6f6f6f0001',
  fullName: 'Nguyễn Thị Mẫu',
  birthDate: { year: 1985 },
  sex: 'female',
  identifiers: [],
  temporary: false,
  ticketsToday: [],
})
const AT = { nowMs: Date.parse('2026-11-23T02:00:00Z'), desk: ' Bàn 3 ', rooms: [] }

function draft(subject: Subject, edits: Partial<DraftEdits> = {}): VisitDraft {
  const scan = {
    kind: 'citizen-card' as const,
    personalNumber: '031185004417',
    oldIdNumber: '012345678',
    fullName: 'Nguyễn Thị Mẫu',
    birthDate: { year: 1985, month: 3, day: 9 },
    sex: 'female' as const,
    address: 'Xã Mẫu, TP Hải Phòng',
    textTrusted: true,
    warnings: [],
  }
  const reading = {
    draftId: 1,
    scan,
    method: 'citizen-card-qr' as const,
    inputMethodActive: false,
    startedAtMs: AT.nowMs - 8_000,
  }
  return { ...startDraft(reading, subject), roomCode: '12', ...edits }
}

const known = (differences: Difference[] = []): Subject => ({ kind: 'known', person, differences, oldNumber: 'no' })
const addressDiffers: Difference = {
  field: 'address',
  recordValue: 'Huyện Cũ',
  scannedValue: 'Xã Mẫu',
  preferred: 'scanned',
}
const GUARDIAN = { fullName: 'Trần Văn Mẫu', relation: 'father' as const, personalNumber: '', phone: '' }

describe('readDraft', () => {
  it('is a request that the server takes, with the time from scan to press', () => {
    const body = readDraft(draft(known()), AT)
    expect(body.ok && checkInRequestSchema.parse(body.value)).toMatchObject({
      roomCode: '12',
      identified: { method: 'citizen-card-qr', medium: 'card' },
      desk: 'Bàn 3',
      scanToTicketMs: 8_000,
      useInsurance: true,
    })
  })

  it('tells the other papers that were seen, only where insurance is to pay', () => {
    const routeGrounds = ['residence'] as const
    expect(readDraft(draft(known(), { routeGrounds }), AT)).toMatchObject({ value: { routeGrounds } })
    const unpaid = readDraft(draft(known(), { routeGrounds, useInsurance: false }), AT)
    expect(unpaid.ok && 'routeGrounds' in unpaid.value).toBe(false)
  })

  it('is taken of somebody put aside the day before', () => {
    const body = readDraft({ ...draft(known()), startedAtMs: AT.nowMs - 90_000_000 }, AT)
    expect(body.ok && checkInRequestSchema.safeParse(body.value).success).toBe(true)
  })

  it.each<[string, Partial<DraftEdits>, string | undefined]>([
    ['takes the preferred address', {}, 'Xã Mẫu, TP Hải Phòng'],
    ['keeps the record when the desk says so', { choices: { address: 'record' } }, undefined],
  ])('%s', (_, edits, address) => {
    const body = readDraft(draft(known([addressDiffers]), edits), AT)
    const request = body.ok ? checkInRequestSchema.parse(body.value) : undefined
    expect(request && 'personId' in request.person && request.person.changes?.address).toBe(address)
  })

  it('completes a record from the card, and replaces nothing', () => {
    const changesOf = (record: Partial<typeof person>, edits: Partial<DraftEdits> = {}) => {
      const body = readDraft(
        draft({ kind: 'known', person: { ...person, ...record }, differences: [], oldNumber: 'no' }, edits),
        AT,
      )
      const request = body.ok ? checkInRequestSchema.parse(body.value) : undefined
      return request && 'personId' in request.person ? request.person.changes : undefined
    }
    const birthDate = { year: 1985, month: 3, day: 9 }
    expect(changesOf({})).toMatchObject({ birthDate, address: 'Xã Mẫu, TP Hải Phòng' })
    expect(changesOf({ sex: 'unknown' })).toMatchObject({ sex: 'female' })
    const whole = changesOf({ birthDate, address: 'Nhà cũ' })
    expect(whole).toBeDefined()
    expect(Object.keys(whole ?? {})).toEqual(['addIdentifiers'])
  })

  it('adds nothing of a card whose name the desk refuses', () => {
    const nameDiffers: Difference = {
      field: 'fullName',
      recordValue: 'Trần Bé',
      scannedValue: 'Nguyễn Thị Mẫu',
      preferred: 'scanned',
    }
    const body = readDraft(draft(known([nameDiffers]), { choices: { fullName: 'record' } }), AT)
    const request = body.ok ? checkInRequestSchema.parse(body.value) : undefined
    expect(request && 'personId' in request.person && Object.keys(request.person.changes ?? {})).toEqual([
      'addIdentifiers',
    ])
  })

  it('creates a new person from the form, every number of the card included', () => {
    const body = readDraft(draft({ kind: 'new', similar: [] }), AT)
    const request = body.ok ? checkInRequestSchema.parse(body.value) : undefined
    expect(request && 'create' in request.person && request.person.create).toMatchObject({
      birthDate: { year: 1985, month: 3, day: 9 },
      identifiers: [
        { kind: 'personal-number', value: '031185004417' },
        { kind: 'old-id-number', value: '012345678' },
      ],
    })
  })

  it('moves the number from the record that had it by mistake', () => {
    const body = readDraft(draft({ kind: 'new', similar: [], takesFrom: person }), AT)
    expect(body.ok && checkInRequestSchema.parse(body.value).person).toMatchObject({ takeNumbersFrom: person.personId })
  })

  it('admits somebody unknown with nothing but the reason', () => {
    const form = { fullName: '', birthDate: '', sex: '' as const, address: '', phone: '' }
    const body = readDraft(draft({ kind: 'temporary', reason: 'emergency' }, { form }), AT)
    expect(body.ok && checkInRequestSchema.parse(body.value)).toMatchObject({
      emergency: true,
      person: { temporary: { reason: 'emergency', sex: 'unknown' } },
    })
  })

  it('counts VNeID as the medium once a card was seen there', () => {
    const body = readDraft(draft(known(), { vneidSeen: ['citizen-card'], vneidUnusedReason: 'no-phone' }), AT)
    expect(body.ok && body.value).toMatchObject({ identified: { medium: 'vneid' }, vneid: { seen: ['citizen-card'] } })
    expect(body.ok && body.value.vneid?.unusedReason).toBeUndefined()
  })

  it('sends what was shown and not accepted, and then no reason for not using VNeID', () => {
    const refused = [{ paper: 'referral', reason: 'unsigned' }] as const
    const body = readDraft(draft(known(), { vneidRefused: refused, vneidUnusedReason: 'no-phone' }), AT)
    expect(body.ok && checkInRequestSchema.parse(body.value).vneid).toEqual({ seen: [], refused })
    expect(body.ok && body.value.identified.medium).toBe('card')
  })

  it.each<[string, Subject, Partial<DraftEdits>, object]>([
    ['no room', known(), { roomCode: undefined }, { roomCode: 'required' }],
    [
      'old number unconfirmed',
      { kind: 'known', person, differences: [], oldNumber: 'unconfirmed' },
      {},
      { oldNumber: 'required' },
    ],
    [
      'a contradicted number',
      { kind: 'known', person, differences: [], oldNumber: 'contradicted' },
      {},
      { oldNumber: 'required' },
    ],
    [
      'an empty form',
      { kind: 'new', similar: [] },
      { form: { fullName: '', birthDate: '', sex: '', address: '', phone: '12' } },
      { fullName: 'name_too_short', birthDate: 'required', sex: 'required', phone: 'phone_shape' },
    ],
    [
      'a birth in the future',
      { kind: 'new', similar: [] },
      {
        form: { fullName: 'Nguyễn Thị Mẫu', birthDate: '2058', sex: 'female', address: '', phone: '' },
        cardIsTheirs: true,
      },
      { birthDate: 'born_in_future' },
    ],
    ['similar people and no reason', { kind: 'new', similar: [person] }, {}, { differsBecause: 'reason_too_short' }],
    [
      'a guardian without relation',
      known(),
      { guardian: { ...GUARDIAN, relation: '' } },
      { guardianRelation: 'required' },
    ],
    [
      'a guardian’s number',
      known(),
      { guardian: { ...GUARDIAN, personalNumber: '12' } },
      { guardianNumber: 'twelve_digits' },
    ],
  ])('names what is missing: %s', (_, subject, edits, errors) => {
    expect(readDraft(draft(subject, edits), AT)).toEqual({ ok: false, error: errors })
  })
})

describe('the service of a visit', () => {
  const [usual, expert] = [
    { code: 'KB.01', name: 'Khám mẫu' },
    { code: 'KB.02', name: 'Khám chuyên gia mẫu', priceVnd: 150_000 },
  ]
  const rooms = [
    { code: '12', name: 'Nội', waiting: 0, services: [usual, expert] },
    { code: '14', name: 'Răng', waiting: 0, services: [expert] },
  ]
  it.each<[string, Partial<DraftEdits>, string | undefined]>([
    ["the room's first, without a touch", {}, 'KB.01'],
    ['the one chosen', { serviceCode: 'KB.02' }, 'KB.02'],
    ["the room's first where the one chosen is gone", { serviceCode: 'KB.99' }, 'KB.01'],
    ['none where the room leaves no choice', { roomCode: '14' }, undefined],
    ['none where the room is not known yet', { roomCode: '15', serviceCode: 'KB.02' }, undefined],
  ])('is %s', (_, edits, expected) => {
    const body = readDraft(draft(known(), edits), { ...AT, rooms })
    expect(body.ok && checkInRequestSchema.parse(body.value).serviceCode).toBe(expected)
  })
})

describe('isPhone', () => {
  it.each([
    ['', true],
    ['0912 345 678', true],
    ['+84 912.345.678', true],
    ['912345678', false],
    ['09123', false],
  ])('%j → %s', (text, allowed) => expect(isPhone(text)).toBe(allowed))
})

describe('the papers of a visit', () => {
  const referral = buildPaperCard({ proposed: true })
  const slip = buildAppointmentCard()
  const paperIdsOf = (edits: Partial<DraftEdits>) => {
    const body = readDraft(draft(known(), { papers: [referral, slip], ...edits }), AT)
    return body.ok ? body.value.paperIds : undefined
  }

  it('are the proposed and the chosen ones, and none where insurance is not to pay', () => {
    expect(paperIdsOf({})).toEqual([referral.paperId])
    expect(paperIdsOf({ paperChoice: { referral: 'none', appointment: slip.paperId } })).toEqual([slip.paperId])
    expect(paperIdsOf({ useInsurance: false })).toBeUndefined()
  })
})
