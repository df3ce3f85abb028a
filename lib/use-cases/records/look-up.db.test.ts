import { randomUUID } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { papersResponseSchema, healthBookResponseSchema } from '@/lib/contracts/records'
import { saveEpisode } from '@/lib/db/episode-store'
import { saveCatalogue } from '@/lib/db/facility-catalogue-store'
import { findPapersOfPerson, savePaper } from '@/lib/db/paper-store'
import { auditEntry } from '@/lib/db/schema/audit'
import { paperUse } from '@/lib/db/schema/paper'
import { recordAccess } from '@/lib/db/schema/records'
import { createVault } from '@/lib/db/vault'
import type { Caller } from '@/lib/domain/access/caller'
import { permissionsOf } from '@/lib/domain/access/permissions'
import { personIdSchema, type PersonId } from '@/lib/domain/visit/visit.schema'
import { createLookup } from '@/lib/records/lookup/create-lookup'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn } from '@/lib/testing/builders/build-check-in'
import { buildEpisode } from '@/lib/testing/builders/build-episode'
import { buildAppointment, buildReferral } from '@/lib/testing/builders/build-paper'
import { createTestPerson } from '@/lib/testing/builders/create-test-person'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { toPaper } from '@/lib/testing/builders/to-paper'
import { startLookupService } from '@/lib/testing/lookup-service'
import type { RecordedGateway } from '@/lib/testing/recorded-gateway'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from '../admission/admit-patient'
import { listRecordAccesses } from './list-record-accesses'
import { lookUpHealthBook } from './look-up-health-book'
import { lookUpPapers } from './look-up-papers'
import { openPaper } from './open-paper'
import { reviewRecordAccess } from './review-record-access'

const facilityCode = '31999'
const vault = createVault(Buffer.alloc(32, 7))
const now = new Date('2026-11-16T02:00:00Z')
const reception = () => buildCaller({ id: randomUUID() })
const nurse = () => buildCaller({ id: randomUUID(), name: 'Hạnh', role: 'nurse', permissions: permissionsOf('nurse') })
const manager = buildCaller({ role: 'manager', permissions: permissionsOf('manager') })

const referral = toPaper(buildReferral({ number: '0412/PC' }), { signature: { status: 'valid' } })
const slip = toPaper(buildAppointment())
let database: TestDatabase
let service: RecordedGateway
beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
  await saveCatalogue(database.db, facilityCode, [{ code: '31907', name: 'TTYT Mẫu 7' }])
})
afterAll(() => database.drop())
beforeEach(async () => {
  service = await startLookupService({ papers: [referral, slip], episodes: [buildEpisode()] })
})
afterEach(() => service.stop())

const deps = () => ({
  db: database.db,
  vault,
  lookup: createLookup(
    { urls: [service.baseUrl], token: 'ma', timeoutMs: 2_000 },
    { now: () => new Date(), log: () => undefined },
  ),
  hasOtherServices: true,
})
let people = 0
async function createPerson(): Promise<{ personId: PersonId; personalNumber: string }> {
  const personalNumber = `0311850066${String(people++).padStart(2, '0')}`
  const identifiers = [{ kind: 'personal-number', value: personalNumber }] as const
  return { personId: await createTestPerson(deps(), { fullName: 'Phạm Thị Hồng Mẫu' }, identifiers), personalNumber }
}
const checkIn = (subject: { personId: PersonId } | { personalNumber: string }) => ({
  input: { subject, purpose: 'check-in' as const },
  caller: reception(),
  now,
})
const stored = (personId: PersonId) => findPapersOfPerson(database.db, vault, { facilityCode, personId })
const audited = (personId: PersonId) =>
  database.db.select().from(auditEntry).where(eq(auditEntry.personId, personId)).orderBy(desc(auditEntry.seq))

async function papersOf(call: Parameters<typeof lookUpPapers>[1]) {
  const answer = await lookUpPapers(deps(), call)
  if (!answer.ok) throw new Error(answer.error.code)
  return papersResponseSchema.parse(answer.value)
}

describe('papers of somebody on file', () => {
  it('told by another service become ours to open, unsigned until somebody compares them', async () => {
    const { personId } = await createPerson()
    const { papers, sources } = await papersOf(checkIn({ personId }))
    expect(papers).toMatchObject([
      { kind: 'appointment', appointment: { status: 'unsigned' }, proposed: false },
      {
        kind: 'referral',
        fromFacilityName: 'TTYT Mẫu 7',
        referral: { status: 'valid', lastDay: '2026-11-27' },
        workingDaysLeft: 9,
        signature: { status: 'absent' },
        source: { kind: 'lookup' },
        proposed: true,
      },
    ])
    expect(sources).toMatchObject([
      { name: 'Bệnh viện Mẫu', own: true, state: 'answered' },
      { name: new URL(service.baseUrl).host, own: false, state: 'answered', complete: true },
    ])
    expect((await stored(personId)).map(({ paperId }) => paperId)).toEqual(papers.map(({ paperId }) => paperId))

    const paperId = papers[1]?.paperId
    if (paperId === undefined) throw new Error('no paper')
    const opened = await openPaper(deps(), { input: { paperId, purpose: 'check-in' }, caller: reception(), now })
    expect(opened).toMatchObject({
      value: {
        paper: { paperId, number: '0412/PC' },
        card: { proposed: true },
        facilityNames: { '31907': 'TTYT Mẫu 7' },
      },
    })
  })

  it('of another holder are neither shown nor kept: the service mixed two people up', async () => {
    const { personId } = await createPerson()
    const holder = { fullName: 'Trần Văn Khác', birthDate: { year: 1950 }, sex: 'male' } as const
    await service.stop()
    service = await startLookupService({ papers: [toPaper(buildReferral({ holder })), slip], episodes: [] })
    for (const purpose of ['check-in', 'emergency'] as const) {
      const call = { ...checkIn({ personId }), input: { subject: { personId }, purpose } }
      expect((await papersOf(call)).papers).toMatchObject([{ kind: 'appointment', number: slip.number }])
    }
    expect(await stored(personId)).toMatchObject([{ number: slip.number }])
  })

  it('are the same papers at the next look, and hearsay never replaces what is ours', async () => {
    const { personId } = await createPerson()
    const own = buildReferral({ number: '0412/pc', plan: 'Của ta' })
    const seen = { medium: 'paper', at: '2026-11-16T01:00:00.000Z', by: 'Lan' } as const
    await database.db.transaction((tx) => savePaper(tx, vault, { facilityCode, personId, paper: own, now }))
    const first = await papersOf(checkIn({ personId }))
    await database.db.transaction((tx) =>
      savePaper(tx, vault, { facilityCode, personId, paper: buildAppointment({ number: slip.number, seen }), now }),
    )
    const second = await papersOf(checkIn({ personId }))
    expect(second.papers.map(({ paperId }) => paperId).toSorted()).toEqual(
      first.papers.map(({ paperId }) => paperId).toSorted(),
    )
    expect((await stored(personId)).find(({ kind }) => kind === 'referral')).toMatchObject({
      plan: 'Của ta',
      source: { kind: 'envelope' },
    })
  })

  it('are only shown in an emergency, and put on the managers’ list', async () => {
    const { personId } = await createPerson()
    const call = { input: { subject: { personId }, purpose: 'emergency' as const }, caller: nurse(), now }
    const { papers } = await papersOf(call)
    expect(papers).toMatchObject([{ notKept: true }, { notKept: true, proposed: false }])
    expect(await stored(personId)).toEqual([])
    const listed = await database.db.select().from(recordAccess).where(eq(recordAccess.personId, personId))
    expect(listed).toMatchObject([{ actorName: 'Hạnh', what: 'papers', reason: 'Cấp cứu' }])
  })
})

describe('a card of nobody on file', () => {
  it('still asks the other services, and nothing is kept', async () => {
    const subject = { personalNumber: '031185999999' }
    const { papers } = await papersOf(checkIn(subject))
    expect(papers).toMatchObject([{ notKept: true }, { notKept: true }])
    expect(JSON.parse(service.requests[0]?.body ?? '')).toEqual({ ...subject, purpose: 'check-in' })
    const book = await lookUpHealthBook(deps(), checkIn(subject))
    expect(book).toMatchObject({ value: { view: 'desk', episodes: [{ facilityName: 'TTYT Mẫu 7' }] } })
  })

  it('is looked at by a nurse for a reason, and the look is listed without a person', async () => {
    const subject = { personalNumber: '031185999998' }
    const caller = nurse()
    const call = { input: { subject, purpose: 'care' as const }, caller, now }
    expect(await lookUpHealthBook(deps(), call)).toMatchObject({ error: { code: 'reason_required' } })
    const input = { ...call.input, reason: 'Người nhà hỏi' }
    expect(await lookUpHealthBook(deps(), { ...call, input })).toMatchObject({ value: { view: 'clinical' } })
    const listed = await database.db.select().from(recordAccess).where(eq(recordAccess.actorId, caller.id))
    expect(listed).toMatchObject([{ personId: null, what: 'health-book', reason: 'Người nhà hỏi' }])
  })
})

it('a health book joins our episodes with those told, each once, and says what each source did', async () => {
  const { personId } = await createPerson()
  const input = { subject: { personId }, purpose: 'care' as const, reason: 'Gọi lại người bệnh' }
  const answer = await lookUpHealthBook(deps(), { input, caller: nurse(), now })
  if (!answer.ok) throw new Error(answer.error.code)
  expect(healthBookResponseSchema.parse(answer.value)).toMatchObject({
    view: 'clinical',
    book: {
      episodes: [{ source: { kind: 'lookup' }, signature: { status: 'absent' }, facilityName: 'TTYT Mẫu 7' }],
      conditions: [{ diagnosis: { code: 'I10' }, episodes: 1 }, {}],
    },
    sources: [{ own: true }, { state: 'answered' }],
  })
})

it('another service’s fuller account takes neither our allergy nor our restriction away', async () => {
  const { personId } = await createPerson()
  const {
    episodeId,
    signature: _,
    ...own
  } = buildEpisode({
    summary: { history: 'Dị ứng penicillin' },
    otherDiagnoses: [{ code: 'B20' }],
    medicines: [],
    procedures: [],
    results: [],
  })
  const link = { facilityCode, sourceFacilityCode: '31907', linkId: randomUUID() }
  await database.db.transaction((tx) =>
    saveEpisode(tx, vault, { link, episodeId, personId, episode: { ...own, signatures: [] }, now }),
  )
  const care = { subject: { personId }, purpose: 'care' as const, reason: 'Gọi lại người bệnh' }
  expect(await lookUpHealthBook(deps(), { input: care, caller: nurse(), now })).toMatchObject({
    value: {
      book: {
        allergies: [{ text: 'Dị ứng penicillin', says: 'has' }],
        episodes: [{ episodeId, source: { kind: 'lookup' } }],
      },
    },
  })
  const desk = await lookUpHealthBook(deps(), checkIn({ personId }))
  expect(desk).toMatchObject({ value: { allergies: 'on-record', episodes: [{ episodeId, restricted: true }] } })
  expect(JSON.stringify(desk)).not.toContain('I10')
})

it('nobody on file under an id is said, and nothing is asked', async () => {
  const call = checkIn({ personId: personIdSchema.parse(randomUUID()) })
  expect(await lookUpPapers(deps(), call)).toMatchObject({ error: { code: 'person_not_found' } })
  expect(service.requests).toEqual([])
})

it('a look is audited before the answer, once a minute for a page that asks again, and for each person', async () => {
  const [one, other] = [await createPerson(), await createPerson()]
  const caller = reception()
  for (const { personId } of [one, one, other]) await papersOf({ ...checkIn({ personId }), caller })
  expect(await audited(one.personId)).toMatchObject([
    { action: 'records.view', details: { what: 'papers', purpose: 'check-in', view: 'desk' } },
  ])
  expect(await audited(other.personId)).toHaveLength(1)
})

it('a use by the visit at hand counts at the counter, where a new one begins, and not for the nurse', async () => {
  const { personId } = await createPerson()
  const paper = buildReferral()
  const paperId = await database.db.transaction((tx) => savePaper(tx, vault, { facilityCode, personId, paper, now }))
  const admitted = await admitPatient(deps(), {
    input: buildCheckIn({ person: { personId } }),
    caller: reception(),
    now,
  })
  if (!admitted.ok) throw new Error(admitted.error.code)
  const { visitId } = admitted.value
  await database.db
    .insert(paperUse)
    .values({ facilityCode, paperId, visitId, usedOn: '2026-11-16', usedAt: now, once: true })
  const statusFor = async (purpose: 'check-in' | 'care', caller: Caller, at = now) => {
    const opened = await openPaper(deps(), { input: { paperId, purpose }, caller, now: at })
    return opened.ok ? [opened.value.card.referral?.status, opened.value.visitId] : opened.error.code
  }
  // The same day is the same episode; the next one is another.
  expect(await statusFor('check-in', reception())).toEqual(['continuing', visitId])
  const nextDay = new Date(now.getTime() + 86_400_000)
  expect(await statusFor('check-in', reception(), nextDay)).toEqual(['used', undefined])
  expect(await statusFor('care', nurse())).toEqual(['valid', visitId])
})

describe('the managers’ list', () => {
  it('shows looks newest first, page by page, and keeps the verdict', async () => {
    const { personId } = await createPerson()
    const caller = nurse()
    for (const [minute, reason] of ['Lý do một', 'Lý do hai', 'Lý do ba'].entries()) {
      const at = new Date(Date.UTC(2026, 10, 20, 2, minute))
      const input = { subject: { personId }, purpose: 'care' as const, reason }
      await lookUpHealthBook(deps(), { input, caller, now: at })
    }
    const list = async (before?: { at: string; accessId: string }) => {
      const input = { limit: 2, openOnly: true, before }
      const answer = await listRecordAccesses(deps(), { input, caller: manager })
      if (!answer.ok) throw new Error('refused')
      return answer.value
    }
    const first = await list()
    expect(first.accesses.map(({ reason }) => reason)).toEqual(['Lý do ba', 'Lý do hai'])
    expect(first).toMatchObject({ more: true, accesses: [{ actorName: 'Hạnh', fullName: 'Phạm Thị Hồng Mẫu' }, {}] })
    const last = first.accesses[1]
    if (!last) throw new Error('no line')
    expect((await list({ at: last.at, accessId: last.accessId })).accesses[0]).toMatchObject({ reason: 'Lý do một' })

    const input = { accessId: last.accessId, verdict: 'questioned' as const }
    expect(await reviewRecordAccess(deps(), { input, caller: manager, now })).toMatchObject({ ok: true })
    expect((await list()).accesses.map(({ reason }) => reason)).toEqual(['Lý do ba', 'Lý do một'])
    const all = await listRecordAccesses(deps(), { input: { limit: 50, openOnly: false }, caller: manager })
    expect(all).toMatchObject({ ok: true })
    expect(JSON.stringify(all)).toContain('"verdict":"questioned"')
  })

  it('knows no such look', async () => {
    const input = { accessId: randomUUID(), verdict: 'accepted' as const }
    expect(await reviewRecordAccess(deps(), { input, caller: manager, now })).toMatchObject({
      error: { code: 'not_found' },
    })
  })
})
