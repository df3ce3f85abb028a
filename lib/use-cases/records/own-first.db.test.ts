import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { MOST_PAPERS } from '@/lib/contracts/lookup'
import { healthBookResponseSchema, papersResponseSchema } from '@/lib/contracts/records'
import { findPapersOfPerson, savePaper } from '@/lib/db/paper-store'
import { createVault } from '@/lib/db/vault'
import type { Paper } from '@/lib/domain/records/paper.schema'
import type { PersonId } from '@/lib/domain/visit/visit.schema'
import { createLookup } from '@/lib/records/lookup/create-lookup'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn } from '@/lib/testing/builders/build-check-in'
import { buildAppointment, buildReferral } from '@/lib/testing/builders/build-paper'
import { createTestPerson } from '@/lib/testing/builders/create-test-person'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { toPaper } from '@/lib/testing/builders/to-paper'
import { hang, startLookupService } from '@/lib/testing/lookup-service'
import type { RecordedGateway } from '@/lib/testing/recorded-gateway'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from '../admission/admit-patient'
import { lookUpHealthBook } from './look-up-health-book'
import { lookUpPapers } from './look-up-papers'

const facilityCode = '31999'
const vault = createVault(Buffer.alloc(32, 7))
const now = new Date('2026-11-16T02:00:00Z')
let database: TestDatabase
let service: RecordedGateway | undefined
beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
})
afterAll(() => database.drop())
afterEach(async () => {
  await service?.stop()
  service = undefined
})

const deps = () => ({
  db: database.db,
  vault,
  lookup: createLookup(
    { urls: service ? [service.baseUrl] : [], token: 'ma', timeoutMs: 2_000 },
    { now: () => new Date(), log: () => undefined },
  ),
  hasOtherServices: service !== undefined,
})
let people = 0
function createPerson(): Promise<PersonId> {
  const value = `0311850088${String(people++).padStart(2, '0')}`
  return createTestPerson(deps(), { fullName: 'Phạm Thị Hồng Mẫu' }, [{ kind: 'personal-number', value }])
}
const keepOwn = (personId: PersonId, paper = buildReferral()) =>
  database.db.transaction((tx) => savePaper(tx, vault, { facilityCode, personId, paper, now }))
const call = (personId: PersonId, ownOnly?: boolean) => ({
  input: { subject: { personId }, purpose: 'check-in' as const, ownOnly },
  caller: buildCaller(),
  now,
})
async function papersOf(personId: PersonId, ownOnly?: boolean) {
  const answer = await lookUpPapers(deps(), call(personId, ownOnly))
  if (!answer.ok) throw new Error(answer.error.code)
  return papersResponseSchema.parse(answer.value)
}
const told = (count: number): Paper[] => Array.from({ length: count }, () => toPaper(buildAppointment()))

it('our own papers and book are there while another service says nothing, and that it is not asked yet', async () => {
  service = await startLookupService({}, hang)
  const personId = await createPerson()
  const paperId = await keepOwn(personId)
  const answer = await papersOf(personId, true)
  expect(answer).toMatchObject({ papers: [{ paperId, proposed: true }], sources: [{ own: true }], othersUnasked: true })
  const book = await lookUpHealthBook(deps(), call(personId, true))
  expect(book.ok && healthBookResponseSchema.parse(book.value)).toMatchObject({ othersUnasked: true })
  expect(service.requests).toEqual([])
})

it('where there is nobody else to ask, the first answer is the whole one', async () => {
  const personId = await createPerson()
  expect(await papersOf(personId, true)).not.toHaveProperty('othersUnasked')
})

it('what comes after the number is kept, and the lists of the day hear of it once', async () => {
  service = await startLookupService({ papers: [toPaper(buildReferral())] })
  const personId = await createPerson()
  const own = await papersOf(personId, true)
  expect(own.papers).toEqual([])
  const admitted = await admitPatient(deps(), {
    input: buildCheckIn({ person: { personId } }),
    caller: buildCaller(),
    now,
  })
  if (!admitted.ok) throw new Error(admitted.error.code)
  const { visitId } = admitted.value
  expect(await hear(() => papersOf(personId))).toMatchObject([{ kind: 'papers-changed', visitId }])
  expect(await hear(() => papersOf(personId))).toEqual([])
  expect(await papersOf(personId, true)).toMatchObject({ papers: [{ kind: 'referral', proposed: true }] })
})

it('as many papers as an answer may hold are kept at once, and renewed at the next look', async () => {
  service = await startLookupService({ papers: told(MOST_PAPERS) })
  const personId = await createPerson()
  await papersOf(personId)
  expect((await papersOf(personId)).papers).toHaveLength(MOST_PAPERS)
})

it('a service that tells of more than anybody has is named for it, and ours stand', async () => {
  service = await startLookupService({ papers: told(MOST_PAPERS + 1) })
  const personId = await createPerson()
  const paperId = await keepOwn(personId)
  const { papers, sources } = await papersOf(personId)
  expect(papers.map((paper) => paper.paperId)).toEqual([paperId])
  expect(sources).toMatchObject([{ own: true }, { own: false, state: 'failed', problem: 'too_large' }])
  expect(await findPapersOfPerson(database.db, vault, { facilityCode, personId })).toHaveLength(1)
})

async function hear(work: () => Promise<unknown>): Promise<unknown[]> {
  const client = await database.db.$client.connect()
  const events: unknown[] = []
  client.on('notification', ({ payload }) => events.push(JSON.parse(payload ?? '{}')))
  await client.query('listen desk_event')
  await work()
  await client.query('select 1')
  await client.query('unlisten desk_event')
  client.release()
  return events
}
