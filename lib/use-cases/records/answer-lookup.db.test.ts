import { randomUUID } from 'node:crypto'
import { desc } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookupHealthBookSchema, type LookupRequest } from '@/lib/contracts/lookup'
import { findEpisodesOfPerson, saveEpisode } from '@/lib/db/episode-store'
import { savePaper } from '@/lib/db/paper-store'
import { keepToldPapers } from '@/lib/db/told-paper-store'
import { auditEntry } from '@/lib/db/schema/audit'
import { restrictedDiagnosis } from '@/lib/db/schema/records'
import { createVault } from '@/lib/db/vault'
import type { Identifier } from '@/lib/domain/patient/identifier'
import { buildHealthBook } from '@/lib/domain/records/build-health-book'
import type { Episode } from '@/lib/domain/records/episode.schema'
import type { PersonId } from '@/lib/domain/visit/visit.schema'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildEpisode } from '@/lib/testing/builders/build-episode'
import { buildReferral } from '@/lib/testing/builders/build-paper'
import { createTestPerson } from '@/lib/testing/builders/create-test-person'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { answerHealthBook, answerReferrals } from './answer-lookup'

const facilityCode = '31999'
const vault = createVault(Buffer.alloc(32, 7))
const now = new Date('2026-11-24T02:00:00Z')
const caller = buildCaller({ kind: 'service', name: 'HIS Mẫu', role: null, permissions: new Set(['lookup:read']) })
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
})
afterAll(() => database.drop())

const deps = () => ({ db: database.db, vault })
const createPerson = (...identifiers: Identifier[]) =>
  createTestPerson(deps(), { fullName: `Người ${randomUUID()}` }, identifiers)
const personal = (value: string) => ({ kind: 'personal-number', value }) as const
const card = (value: string) => ({ kind: 'insurance-card-number', value }) as const

async function keep(personId: PersonId, { episodeId, signature: _verdict, ...episode }: Episode): Promise<void> {
  const link = { facilityCode, sourceFacilityCode: '31907', linkId: randomUUID() }
  await database.db.transaction((tx) =>
    saveEpisode(tx, vault, { link, episodeId, personId, episode: { ...episode, signatures: [] }, now }),
  )
}
async function ask(input: Omit<LookupRequest, 'purpose'>, purpose: LookupRequest['purpose'] = 'care') {
  const bytes = await answerHealthBook(deps(), { input: { ...input, purpose }, caller, now })
  return lookupHealthBookSchema.parse(JSON.parse(bytes.toString('utf8')))
}

it('answers what the store holds, word for word what reading it in full would give', async () => {
  const personId = await createPerson(personal('031185000001'))
  const odd = { note: 'dấu "nháy", xuống\ndòng, \u2028 và }{', summary: { history: 'Dị ứng tôm' } }
  await keep(personId, buildEpisode(odd))
  await keep(personId, buildEpisode({ admittedAt: '2026-01-01T00:00:00.000Z' }))
  const { answeredBy, healthBook } = await ask({ personalNumber: '031185000001' })
  expect(healthBook).toEqual(
    buildHealthBook(await findEpisodesOfPerson(database.db, vault, { facilityCode, personId })),
  )
  expect(healthBook).toMatchObject({ episodes: [odd, {}], allergies: [{ text: 'Dị ứng tôm' }] })
  expect(answeredBy).toEqual({
    facilityCode,
    facilityName: 'Bệnh viện Mẫu',
    at: now.toISOString(),
    complete: false,
    personKnown: true,
  })
})

it('writes down who asked for what before it answers', async () => {
  await ask({ personalNumber: '031185000001' }, 'emergency')
  const [entry] = await database.db.select().from(auditEntry).orderBy(desc(auditEntry.seq)).limit(1)
  expect(entry).toMatchObject({
    action: 'records.answer',
    actorName: 'HIS Mẫu',
    details: { what: 'health-book', purpose: 'emergency', known: true },
  })
})

it('leaves restricted episodes out for a check-in', async () => {
  await database.db
    .insert(restrictedDiagnosis)
    .values({ facilityCode, codePrefix: 'F2', label: 'Tâm thần', addedAt: now, addedBy: 'Tuấn' })
  const personId = await createPerson(personal('031185000002'))
  for (const code of ['I10', 'B20', 'F20.0']) {
    await keep(personId, buildEpisode({ mainDiagnosis: { code }, otherDiagnoses: [], medicines: [{ name: code }] }))
  }
  const codes = async (purpose: LookupRequest['purpose']) => {
    const { healthBook } = await ask({ personalNumber: '031185000002' }, purpose)
    expect(healthBook.conditions).toHaveLength(healthBook.episodes.length)
    return healthBook.episodes.map(({ mainDiagnosis }) => mainDiagnosis.code ?? '').toSorted()
  }
  expect(await codes('check-in')).toEqual(['I10'])
  expect(await codes('care')).toEqual(['B20', 'F20.0', 'I10'])
})

it('leaves every clinical word out of a restricted paper for a check-in, and nothing its use depends on', async () => {
  const personId = await createPerson(personal('031185000009'))
  const referral = buildReferral({ diagnosis: { code: 'B20', text: 'HIV' }, clinicalSigns: 'Sút cân' })
  await database.db.transaction((tx) => savePaper(tx, vault, { facilityCode, personId, paper: referral, now }))
  const told = async (purpose: LookupRequest['purpose']) => {
    const answer = await answerReferrals(deps(), { input: { personalNumber: '031185000009', purpose }, caller, now })
    return answer.ok ? answer.value.referrals : []
  }
  const [atCounter, ...others] = await told('check-in')
  expect(others).toEqual([])
  expect(atCounter).toMatchObject({ number: referral.number, signedOn: referral.signedOn, diagnosis: {} })
  expect(JSON.stringify(atCounter)).not.toMatch(/B20|HIV|Sút cân/)
  expect(await told('care')).toMatchObject([{ diagnosis: { code: 'B20' }, clinicalSigns: 'Sút cân' }])
})

it('does not pass on what another service told', async () => {
  const personId = await createPerson(personal('031185000003'))
  const source = { kind: 'lookup', service: 'noi-khac.example', at: now.toISOString() } as const
  await database.db.transaction((tx) =>
    keepToldPapers(tx, vault, { facilityCode, personId, papers: [buildReferral({ source })], now }),
  )
  const input = { personalNumber: '031185000003', purpose: 'care' as const }
  expect(await answerReferrals(deps(), { input, caller, now })).toMatchObject({
    value: { answeredBy: { personKnown: true }, referrals: [] },
  })
})

describe('whose records', () => {
  beforeAll(async () => {
    const social = { kind: 'social-insurance-number', value: '0000000004' } as const
    await createPerson(personal('031185000004'), card('DN4310000000004'), social)
  })

  it('nobody has the number: empty, and said so', async () => {
    expect(await ask({ personalNumber: '031185777777' })).toMatchObject({
      answeredBy: { personKnown: false },
      healthBook: { episodes: [], allergies: [], conditions: [] },
    })
  })

  it.each([
    ['the card', { insuranceCardNumber: 'DN4310000000004' }],
    ['its ten digits', { socialInsuranceNumber: '0000000004' }],
    ['card and personal number', { personalNumber: '031185000004', insuranceCardNumber: 'DN4310000000004' }],
  ])('found by %s', async (_, numbers) => {
    expect((await ask(numbers)).answeredBy.personKnown).toBe(true)
  })

  it('numbers of two people lead to nobody', async () => {
    await createPerson(personal('031185000005'))
    await createPerson(card('DN4310000000006'))
    const numbers = { personalNumber: '031185000005', insuranceCardNumber: 'DN4310000000006' }
    expect((await ask(numbers)).answeredBy.personKnown).toBe(false)
  })

  it('a card of somebody whose personal number is another leads to nobody', async () => {
    await createPerson(personal('031185000007'), card('DN4310000000007'))
    const numbers = { personalNumber: '031185888888', insuranceCardNumber: 'DN4310000000007' }
    expect((await ask(numbers)).answeredBy.personKnown).toBe(false)
  })
})
