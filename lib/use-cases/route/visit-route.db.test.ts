import { randomBytes, randomUUID } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CheckInRequest } from '@/lib/contracts/check-ins'
import { saveCheck } from '@/lib/db/coverage-store'
import { hashIdentifier } from '@/lib/db/identifier-hash'
import { savePaper } from '@/lib/db/paper-store'
import { auditEntry } from '@/lib/db/schema/audit'
import { facilityAttribute, facilitySetting } from '@/lib/db/schema/setting'
import { visit } from '@/lib/db/schema/visit'
import { createVault } from '@/lib/db/vault'
import { coverageSchema, type Coverage } from '@/lib/domain/coverage/coverage.schema'
import type { Identifier } from '@/lib/domain/patient/identifier'
import { defaultRouteOptions } from '@/lib/domain/route/route-options'
import { localDateSchema, toLocalDate } from '@/lib/domain/time/local-date'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn } from '@/lib/testing/builders/build-check-in'
import { buildReferral } from '@/lib/testing/builders/build-paper'
import { createTestPerson } from '@/lib/testing/builders/create-test-person'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from '@/lib/use-cases/admission/admit-patient'
import { listVisitsToday } from '@/lib/use-cases/admission/list-visits-today'
import { keepLateParts } from '@/lib/use-cases/coverage/keep-late-parts'
import { changeRouteSettings } from './change-route-settings'
import { findRouteSettings } from './find-route-settings'
import { previewVisitRoute } from './preview-visit-route'
import { redecideRoutes } from './redecide-routes'

const facilityCode = '31999'
const now = new Date('2026-11-20T02:00:00Z')
const day = toLocalDate(now)
const vault = createVault(randomBytes(32))
const caller = buildCaller()
const administrator = buildCaller({ name: 'Tuấn', role: 'administrator' })
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

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
})
afterAll(() => database.drop())
const deps = () => ({ db: database.db, vault })

let last = 2000
async function admitted(given: Pick<CheckInRequest, 'routeGrounds'> = {}) {
  const identifiers: Identifier[] = [
    { kind: 'personal-number', value: `03118500${(last += 1)}` },
    { kind: 'insurance-card-number', value: `DN231${`3100000000${last}`.slice(-10)}` },
  ]
  const personId = await createTestPerson(deps(), { fullName: `Phạm Thị ${randomUUID()}` }, identifiers)
  const result = await admitPatient(deps(), {
    input: { ...buildCheckIn({ person: { personId } }), ...given },
    caller,
    now,
  })
  if (!result.ok) throw new Error(result.error.code)
  const { visitId, route } = result.value
  const [identifier] = identifiers
  if (!identifier) throw new Error('nobody to ask about')
  return { personId, visitId, route, subjectHash: hashIdentifier(vault, identifier) }
}
const answer = (given: object): Coverage => coverageSchema.parse({ ...given, askedAt: now.toISOString() })
/** What the background does when an answer comes: keep it and decide anew, in one transaction. */
const hear = (subjectHash: Buffer, visitId: string, coverage: object) =>
  database.db.transaction(async (tx) => {
    const checkId = await saveCheck(tx, vault, { facilityCode, subjectHash, coverage: answer(coverage), evidence: [] })
    await tx.update(visit).set({ coverageCheckId: checkId }).where(eq(visit.id, visitId))
    await redecideRoutes(tx, vault, { facilityCode, day, visitIds: [visitId] })
    return checkId
  })
const readVisit = async (visitId: string) => (await database.db.select().from(visit).where(eq(visit.id, visitId)))[0]

describe('an answer that comes after the ticket', () => {
  it('decides the visit anew; until then the card on file counts as if it held', async () => {
    const { visitId, route, subjectHash } = await admitted()
    // DN2 pays 100 %; half of it for whoever comes without a referral to a former province hospital.
    expect(route).toEqual({ code: '1.14', ratePercent: 50 })
    expect((await readVisit(visitId))?.routeDecision?.coverageVerified).toBe(false)
    await hear(subjectHash, visitId, { status: 'verified', card: { ...card, registeredFacilityCode: facilityCode } })
    expect(await readVisit(visitId)).toMatchObject({
      routeCode: '1.1',
      routeRatePercent: 80,
      routeDecision: { coverageVerified: true },
      routeLoweredFromPercent: null,
    })
  })

  it('never lowers the rate silently: the list names the one before, and only while it is lower', async () => {
    const { visitId, subjectHash } = await admitted()
    await hear(subjectHash, visitId, { status: 'not-covered' })
    expect(await readVisit(visitId)).toMatchObject({ routeCode: '9', routeRatePercent: 0, routeLoweredFromPercent: 50 })
    const list = await listVisitsToday(deps(), { input: { limit: 50 }, caller, now })
    const row = list.ok && list.value.visits.find((shown) => shown.visitId === visitId)
    expect(row).toMatchObject({ route: { code: '9', ratePercent: 0, loweredFromPercent: 50 } })
  })

  it('a co-payment that comes late may end co-paying', async () => {
    const { visitId, subjectHash } = await admitted()
    const here = { ...card, registeredFacilityCode: facilityCode, fiveYearsFrom: '2020-01-01' }
    const checkId = await hear(subjectHash, visitId, { status: 'verified', card: here })
    expect(await readVisit(visitId)).toMatchObject({ routeRatePercent: 80 })
    const copayment = { totalVnd: 16_000_000, asOf: now.toISOString() }
    const coverage = answer({ status: 'verified', card: here, copayment })
    await keepLateParts(deps(), { facilityCode, checkId, day }, Promise.resolve({ coverage, evidence: [] }))
    expect(await readVisit(visitId)).toMatchObject({ routeCode: '1.1', routeRatePercent: 100 })
  })
})

describe('papers that only the desk can know of', () => {
  it.each([
    ['residence', '1.4'],
    ['annex-2', '1.16'],
    ['organ-donor', '1.6'],
  ] as const)('%s seen: %s, kept with the visit, so that a later answer decides with it', async (ground, code) => {
    const { visitId, route, subjectHash } = await admitted({ routeGrounds: [ground] })
    expect(route).toEqual({ code, ratePercent: 100 })
    await hear(subjectHash, visitId, { status: 'verified', card })
    expect(await readVisit(visitId)).toMatchObject({ routeGrounds: [ground], routeCode: code, routeRatePercent: 80 })
    const entries = await database.db.select().from(auditEntry).where(eq(auditEntry.visitId, visitId))
    expect(entries.find(({ action }) => action === 'visit.admit')?.details).toMatchObject({ grounds: ground })
  })

  it('seen after the ticket: the visit is decided anew, and what was seen before stays', async () => {
    const { personId, visitId } = await admitted({ routeGrounds: ['annex-2'] })
    const again = { ...buildCheckIn({ person: { personId } }), routeGrounds: ['residence' as const] }
    expect(await admitPatient(deps(), { input: again, caller, now })).toMatchObject({
      value: { visitId, alreadyCheckedIn: true, route: { code: '1.4' } },
    })
    expect((await readVisit(visitId))?.routeGrounds).toEqual(['annex-2', 'residence'])
  })

  it('a ground that does not count at this level changes nothing', async () => {
    expect((await admitted({ routeGrounds: ['annex-1'] })).route?.code).toBe('1.14')
  })

  it('are part of what the desk is shown before the ticket', async () => {
    const personId = await createTestPerson(deps(), { fullName: `Lê Văn ${randomUUID()}` })
    const input = { subject: { personId }, paperIds: [], routeGrounds: ['residence' as const] }
    expect(await previewVisitRoute(deps(), { input, caller, now })).toMatchObject({
      value: { decision: { code: '1.4' } },
    })
  })
})

describe('what the desk sees before the ticket', () => {
  it('is what the admission will decide, and looking is recorded', async () => {
    const personId = await createTestPerson(deps(), { fullName: `Lê Thị ${randomUUID()}` })
    const paper = buildReferral()
    const paperId = await database.db.transaction((tx) => savePaper(tx, vault, { facilityCode, personId, paper, now }))
    const seen = await previewVisitRoute(deps(), { input: { subject: { personId }, paperIds: [paperId] }, caller, now })
    expect(seen).toMatchObject({
      value: { decision: { code: '1.3', coverageVerified: false, referral: { lastDay: '2026-11-27' } } },
    })
    const [entry] = await database.db.select().from(auditEntry).orderBy(desc(auditEntry.seq)).limit(1)
    expect(entry).toMatchObject({ action: 'route.view', personId })
    const stranger = { insuranceCardNumber: 'HT3313100000099' }
    const other = await previewVisitRoute(deps(), { input: { subject: stranger, paperIds: [paperId] }, caller, now })
    expect(other).toMatchObject({ value: { decision: { code: '1.14', ratePercent: 47.5 } } })
  })
})

describe('the settings', () => {
  it('hold from their day on, change what is decided, and are recorded', async () => {
    expect(await findRouteSettings(deps(), { facilityCode: '31998', day })).toEqual({
      facility: null,
      options: defaultRouteOptions,
    })
    const options = { ...defaultRouteOptions, preferFormerDistrictCode: false }
    const facility = { level: 'basic', score: 60, formerTier: 'district' } as const
    const validFrom = localDateSchema.parse('2026-11-01')
    const input = { options, facility: { ...facility, validFrom } }
    const changed = await changeRouteSettings(deps(), { input, caller: administrator, now })
    expect(changed).toMatchObject({ value: { options, facility: { code: facilityCode, ...facility } } })
    expect((await admitted()).route?.code).toBe('1.13')
    const before = await findRouteSettings(deps(), { facilityCode, day: localDateSchema.parse('2026-10-31') })
    expect(before.facility?.formerTier).toBe('province')
    const entries = await database.db.select().from(auditEntry).where(eq(auditEntry.action, 'setting.change'))
    expect(entries.map(({ details, actorName }) => [Object(details).key, actorName])).toEqual([
      ['route-options', 'Tuấn'],
      ['facility-attributes', 'Tuấn'],
    ])
    await database.db.delete(facilitySetting)
    await database.db.delete(facilityAttribute)
  })

  it('an unreadable choice counts as none: no ticket waits for it', async () => {
    const value = { appointmentToleranceDays: 'two' }
    await database.db
      .insert(facilitySetting)
      .values({ facilityCode, key: 'route-options', value, changedAt: now, changedBy: 'x' })
    expect((await admitted()).route?.code).toBe('1.14')
    await database.db.delete(facilitySetting)
  })
})
