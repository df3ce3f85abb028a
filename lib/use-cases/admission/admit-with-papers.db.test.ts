import { randomBytes, randomUUID } from 'node:crypto'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CheckInRequest } from '@/lib/contracts/check-ins'
import { saveCheck } from '@/lib/db/coverage-store'
import { hashIdentifier } from '@/lib/db/identifier-hash'
import type { NewPaper } from '@/lib/db/paper-row'
import { savePaper } from '@/lib/db/paper-store'
import { auditEntry } from '@/lib/db/schema/audit'
import { paperUse } from '@/lib/db/schema/paper'
import { visit } from '@/lib/db/schema/visit'
import { createVault } from '@/lib/db/vault'
import { coverageSchema } from '@/lib/domain/coverage/coverage.schema'
import type { PaperId } from '@/lib/domain/records/paper.schema'
import { visitIdSchema, type PersonId } from '@/lib/domain/visit/visit.schema'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn } from '@/lib/testing/builders/build-check-in'
import { buildAppointment, buildReferral } from '@/lib/testing/builders/build-paper'
import { createTestPerson } from '@/lib/testing/builders/create-test-person'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from './admit-patient'
import { cancelVisit } from './cancel-visit'
import { moveVisit } from './move-visit'

const facilityCode = '31999'
const now = new Date('2026-11-20T02:00:00Z')
const vault = createVault(randomBytes(32))
const caller = buildCaller()

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ max: 12 })
  await fillFacility(database.db)
})
afterAll(() => database.drop())
const deps = () => ({ db: database.db, vault })

let last = 1000
async function insuredPerson(coverage: object = { status: 'verified', card }) {
  const identifier = { kind: 'personal-number' as const, value: `03118500${(last += 1)}` }
  const personId = await createTestPerson(deps(), { fullName: `Phạm Thị ${randomUUID()}` }, [identifier])
  const subjectHash = hashIdentifier(vault, identifier)
  const answer = coverageSchema.parse({ ...coverage, askedAt: now.toISOString() })
  await saveCheck(database.db, vault, { facilityCode, subjectHash, coverage: answer, evidence: [] })
  return personId
}
const card = {
  number: 'GD4313100000017',
  holderName: 'Phạm Thị Hồng Mẫu',
  birthDate: { year: 1985 },
  sex: 'female',
  address: '',
  registeredFacilityCode: '31912',
  validFrom: '2026-01-01',
  socialInsuranceNumber: '3100000017',
  benefitDigit: 4,
}
const keep = (personId: PersonId, paper: NewPaper = buildReferral()) =>
  database.db.transaction((tx) => savePaper(tx, vault, { facilityCode, personId, paper, now }))
const admit = async (input: CheckInRequest, at = now) => {
  const result = await admitPatient(deps(), { input, caller, now: at })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const checkIn = (personId: PersonId, paperIds: PaperId[], overrides: { roomCode?: string } = {}) =>
  buildCheckIn({ person: { personId }, paperIds, ...overrides })
const usesOf = (paperId: PaperId) =>
  database.db
    .select()
    .from(paperUse)
    .where(and(eq(paperUse.paperId, paperId), isNull(paperUse.givenBackAt)))
const readVisit = async (visitId: string) => (await database.db.select().from(visit).where(eq(visit.id, visitId)))[0]
const auditedFor = async (visitId: string) =>
  (await database.db.select().from(auditEntry).where(eq(auditEntry.visitId, visitId)).orderBy(asc(auditEntry.seq))).map(
    ({ action, reason }) => ({ action, reason }),
  )

describe('an admission with a paper', () => {
  it('uses the referral once, counts as 1.3 and keeps the decision with the visit', async () => {
    const personId = await insuredPerson()
    const paperId = await keep(personId)
    const { visitId, route, papers } = await admit(checkIn(personId, [paperId]))
    expect(papers).toEqual([{ outcome: 'used', paperId, kind: 'referral' }])
    expect(route).toEqual({ code: '1.3', ratePercent: 80 })
    expect(await usesOf(paperId)).toMatchObject([{ visitId, usedOn: '2026-11-20', once: true }])
    expect(await readVisit(visitId)).toMatchObject({
      routeCode: '1.3',
      routeRatePercent: 80,
      routeDecision: { referral: { status: 'valid', lastDay: '2026-11-27' }, coverageVerified: true },
    })
    expect((await auditedFor(visitId)).map(({ action }) => action)).toEqual(['visit.admit', 'paper.use'])
  })

  it('a second room on the day is the same episode: the code stays, and the desk is told who uses the slip', async () => {
    const personId = await insuredPerson()
    const paperId = await keep(personId)
    const first = await admit(checkIn(personId, [paperId], { roomCode: '12' }))
    const again = await admit(checkIn(personId, [paperId], { roomCode: '14' }))
    expect(again.route).toEqual({ code: '1.3', ratePercent: 80 })
    expect(again.papers).toEqual([
      {
        outcome: 'shared',
        paperId,
        kind: 'referral',
        usedAt: now.toISOString(),
        usedIn: { roomCode: '12', roomName: 'Nội tổng quát' },
      },
    ])
    expect((await readVisit(again.visitId))?.routeDecision).toMatchObject({
      referral: { status: 'continuing' },
      toCheck: expect.arrayContaining(['referral-shared-today']),
    })
    expect(await usesOf(paperId)).toHaveLength(2)
    await cancelVisit(deps(), { input: { visitId: first.visitId, reason: 'Cấp nhầm phòng' }, caller, now })
    expect(await usesOf(paperId)).toMatchObject([{ visitId: again.visitId }])
  })

  it.each([
    ['referral', () => buildReferral()],
    ['appointment', () => buildAppointment({ seen: { medium: 'paper', at: now.toISOString(), by: 'Lan' } })],
  ] as const)(
    'a second admission with a %s on a later day is decided without it and told where',
    async (kind, build) => {
      const personId = await insuredPerson()
      const paperId = await keep(personId, build())
      await admit(checkIn(personId, [paperId], { roomCode: '12' }))
      const nextDay = new Date(now.getTime() + 86_400_000)
      const again = await admit(checkIn(personId, [paperId], { roomCode: '14' }), nextDay)
      expect(again.ticket.number).toBeGreaterThan(0)
      expect(again.route?.code).toBe('1.14')
      expect(again.papers).toEqual([
        {
          outcome: 'already-used',
          paperId,
          kind,
          usedOn: '2026-11-20',
          usedIn: { roomCode: '12', roomName: 'Nội tổng quát' },
        },
      ])
      expect(await usesOf(paperId)).toHaveLength(1)
    },
  )

  it('a follow-up slip is used once, even on one day', async () => {
    const personId = await insuredPerson()
    const seen = { medium: 'paper', at: now.toISOString(), by: 'Lan' } as const
    const paperId = await keep(personId, buildAppointment({ seen }))
    await admit(checkIn(personId, [paperId], { roomCode: '12' }))
    const again = await admit(checkIn(personId, [paperId], { roomCode: '14' }))
    expect(again).toMatchObject({ route: { code: '1.14' }, papers: [{ outcome: 'already-used' }] })
  })

  it('50 desks at once with one slip: one visit uses it first, the others of the day share it, all get tickets', async () => {
    const personId = await insuredPerson()
    const paperId = await keep(personId)
    const rooms = ['12', '14', 'P3A']
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => admit(checkIn(personId, [paperId], { roomCode: rooms[at % 3] ?? '12' }))),
    )
    const uses = await usesOf(paperId)
    expect(uses).toHaveLength(3)
    const begun = answers.filter(({ alreadyCheckedIn }) => !alreadyCheckedIn)
    const outcomes = new Map(begun.map(({ visitId, papers }) => [visitId, papers?.[0]?.outcome]))
    expect([...outcomes.values()].map(String).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'shared',
      'shared',
      'used',
    ])
    const [first, ...others] = uses.filter(({ once }) => once)
    expect(outcomes.get(visitIdSchema.parse(first?.visitId))).toBe('used')
    expect(others).toEqual([])
  })

  it('the same request again gets the same answer, papers included', async () => {
    const personId = await insuredPerson()
    const paperId = await keep(personId)
    const input = checkIn(personId, [paperId])
    const answers = await Promise.all(Array.from({ length: 5 }, () => admit(input)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]?.papers).toEqual([{ outcome: 'used', paperId, kind: 'referral' }])
  })

  it('a slip that cannot be used never holds the ticket back', async () => {
    const personId = await insuredPerson()
    const expired = await keep(personId, buildReferral({ signedOn: undefined }))
    const foreign = await keep(await insuredPerson())
    const { papers, route } = await admit(checkIn(personId, [expired, foreign]))
    expect(papers).toEqual([
      { outcome: 'not-usable', paperId: expired, kind: 'referral', why: 'incomplete' },
      { outcome: 'not-theirs', paperId: foreign },
    ])
    expect(route?.code).toBe('1.14')
    expect([...(await usesOf(expired)), ...(await usesOf(foreign))]).toEqual([])
  })

  it('one good for a year serves several visits', async () => {
    const personId = await insuredPerson()
    const paperId = await keep(personId, buildReferral({ oneYear: true, signedOnIs: 'read-from-paper' }))
    const first = await admit(checkIn(personId, [paperId], { roomCode: '12' }))
    const second = await admit(checkIn(personId, [paperId], { roomCode: '14' }))
    const nextDay = new Date(now.getTime() + 86_400_000)
    const third = await admit(checkIn(personId, [paperId]), nextDay)
    expect([first, second, third].map(({ papers }) => papers?.[0]?.outcome)).toEqual(['used', 'used', 'used'])
    expect(await usesOf(paperId)).toHaveLength(3)
    const checksOf = async (visitId: string) => (await readVisit(visitId))?.routeDecision?.toCheck
    expect(await checksOf(second.visitId)).toContain('referral-shared-today')
    expect(await checksOf(second.visitId)).not.toContain('referral-second-episode')
    expect(await checksOf(third.visitId)).toContain('referral-second-episode')
  })

  it('a referral and a follow-up slip side by side are both used', async () => {
    const personId = await insuredPerson()
    const seen = { medium: 'vneid', at: now.toISOString(), by: 'Lan' } as const
    const paperIds = [await keep(personId), await keep(personId, buildAppointment({ seen }))]
    const { papers, route } = await admit(checkIn(personId, paperIds))
    expect(papers?.map(({ outcome }) => outcome)).toEqual(['used', 'used'])
    expect(route?.code).toBe('1.3')
  })

  it('a paper given for a ticket held already is used by its visit, which is decided anew', async () => {
    const personId = await insuredPerson()
    const paperId = await keep(personId)
    const before = await admit(checkIn(personId, []))
    expect(before.route?.code).toBe('1.14')
    const after = await admit(checkIn(personId, [paperId]))
    expect(after).toMatchObject({
      visitId: before.visitId,
      alreadyCheckedIn: true,
      route: { code: '1.3', ratePercent: 80 },
      papers: [{ outcome: 'used' }],
    })
  })

  it('a visit that insurance does not pay uses no paper and is not decided', async () => {
    const personId = await insuredPerson()
    const paperId = await keep(personId)
    const answer = await admit({ ...checkIn(personId, [paperId]), useInsurance: false })
    expect(answer).toMatchObject({ coverage: 'none' })
    expect([answer.route, answer.papers]).toEqual([undefined, undefined])
    expect(await usesOf(paperId)).toEqual([])
  })

  it.each([
    ['nobody could be asked', { status: 'unverified' }, { code: '1.3', ratePercent: 80 }, false],
    ['the card does not hold', { status: 'not-covered' }, { code: '9', ratePercent: 0 }, false],
  ])('%s', async (_, coverage, route, coverageVerified) => {
    const personId = await insuredPerson(coverage)
    const answer = await admit(checkIn(personId, [await keep(personId)]))
    expect(answer.route).toEqual(route)
    expect((await readVisit(answer.visitId))?.routeDecision?.coverageVerified).toBe(coverageVerified)
  })
})

describe('afterwards', () => {
  it('cancelling gives the slip back with its reason, and it can be used again', async () => {
    const personId = await insuredPerson()
    const paperId = await keep(personId)
    const { visitId } = await admit(checkIn(personId, [paperId]))
    await cancelVisit(deps(), { input: { visitId, reason: 'Cấp nhầm phòng' }, caller, now })
    expect(await usesOf(paperId)).toEqual([])
    const [returned] = await database.db.select().from(paperUse).where(eq(paperUse.paperId, paperId))
    expect(returned).toMatchObject({ givenBackBy: 'Lan', givenBackReason: 'Cấp nhầm phòng' })
    expect((await auditedFor(visitId)).slice(2)).toEqual([
      { action: 'visit.cancel', reason: 'Cấp nhầm phòng' },
      { action: 'paper.give-back', reason: 'Cấp nhầm phòng' },
    ])
    const again = await admit(checkIn(personId, [paperId]))
    expect(again.papers).toEqual([{ outcome: 'used', paperId, kind: 'referral' }])
  })

  it('moving to another room keeps it', async () => {
    const personId = await insuredPerson()
    const paperId = await keep(personId)
    const { visitId } = await admit(checkIn(personId, [paperId]))
    const input = { requestId: randomUUID(), visitId, roomCode: '14' }
    const moved = await moveVisit(deps(), { input, caller, now })
    expect(moved).toMatchObject({ ok: true, value: { route: { code: '1.3' } } })
    expect(await usesOf(paperId)).toMatchObject([{ visitId }])
  })
})
