import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { saveCheck } from '@/lib/db/coverage-store'
import { saveEpisode } from '@/lib/db/episode-store'
import { hashIdentifier } from '@/lib/db/identifier-hash'
import { savePaper } from '@/lib/db/paper-store'
import { restrictedDiagnosis } from '@/lib/db/schema/records'
import { createVault } from '@/lib/db/vault'
import { fhirTypeSchema } from '@/lib/domain/fhir/fhir-types'
import { SYSTEMS } from '@/lib/domain/fhir/resource'
import type { Episode } from '@/lib/domain/records/episode.schema'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildEpisode } from '@/lib/testing/builders/build-episode'
import { buildAppointment, buildReferral } from '@/lib/testing/builders/build-paper'
import { createTestPerson } from '@/lib/testing/builders/create-test-person'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { findFhirFaults } from '@/lib/testing/fhir-schema'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { readFhir, searchFhir, summariseFhir } from './answer-fhir'

const vault = createVault(Buffer.alloc(32, 7))
const facilityCode = '31999'
const NUMBER = '031185000123'
let database: TestDatabase
let personId = ''

beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
  const identifiers = [{ kind: 'personal-number', value: NUMBER } as const]
  personId = await createTestPerson({ db: database.db, vault }, { fullName: 'Phạm Thị Mẫu' }, identifiers)
  const now = new Date()
  await database.db.transaction(async (tx) => {
    for (const code of ['I10', 'B20']) {
      const { signature: _, ...content } = buildEpisode({
        mainDiagnosis: { code },
        otherDiagnoses: [],
        summary: { history: 'Tiền sử: dị ứng penicillin' },
      })
      const link = { facilityCode, sourceFacilityCode: '31907', linkId: randomUUID() }
      const episode = { ...content, signatures: [] }
      await saveEpisode(tx, vault, { link, episodeId: content.episodeId, personId, episode, now })
    }
    for (const paper of [buildReferral(), buildAppointment()]) {
      await savePaper(tx, vault, { facilityCode, personId, paper, now })
    }
    await tx
      .insert(restrictedDiagnosis)
      .values({ facilityCode, codePrefix: 'B20', label: 'HIV', addedAt: now, addedBy: 'Tuấn' })
    await saveCheck(tx, vault, {
      facilityCode,
      subjectHash: hashIdentifier(vault, { kind: 'personal-number', value: NUMBER }),
      coverage: {
        status: 'verified',
        askedAt: now.toISOString(),
        card: {
          number: 'DN4313100000001',
          holderName: 'Phạm Thị Mẫu',
          birthDate: { year: 1985 },
          sex: 'female',
          address: '',
          registeredFacilityCode: '31999',
          validFrom: localDate('2026-01-01'),
          socialInsuranceNumber: '3100000001',
          benefitDigit: 4,
        },
      },
      evidence: [],
    })
  })
})
afterAll(() => database.drop())

const call = () => ({
  caller: buildCaller({ kind: 'service', name: 'HIS mẫu', role: null }),
  now: new Date(),
  baseUrl: 'https://tiepdon.example/api/fhir/R4',
})
const deps = () => ({ db: database.db, vault })
const search = (type: string, form: Record<string, string>) => searchFhir(deps(), call(), { type, form })
const bundleSchema = z.looseObject({
  resourceType: z.literal('Bundle'),
  total: z.int().optional(),
  link: z.array(z.object({ url: z.string() })).optional(),
  entry: z.array(z.object({ resource: z.looseObject({ resourceType: z.string(), id: z.string() }) })).default([]),
})

async function found(type: string, form: Record<string, string>) {
  const answer = await search(type, form)
  if (!answer.ok) throw new Error(answer.error.code)
  const bundle = bundleSchema.parse(answer.value)
  expect(findFhirFaults({ resourceType: 'Bundle', ...answer.value })).toEqual([])
  return bundle
}

it.each([NUMBER, `${SYSTEMS.personalNumber}|${NUMBER}`])('a patient is found by number: %s', async (identifier) => {
  const { entry } = await found('Patient', { identifier })
  expect(entry.map(({ resource }) => resource)).toMatchObject([{ id: personId, name: [{ text: 'Phạm Thị Mẫu' }] }])
})

it('a number nobody has finds nobody, and a name is no search', async () => {
  expect(await found('Patient', { identifier: '031185999999' })).toMatchObject({ total: 0, entry: [] })
  expect(await search('Patient', { name: 'Phạm Thị Mẫu' })).toEqual({ ok: false, error: { code: 'invalid' } })
  expect(await search('Patient', { identifier: `${SYSTEMS.insuranceCard}|${NUMBER}` })).toMatchObject({ ok: false })
})

describe('everything of a person', () => {
  it.each(fhirTypeSchema.options.filter((type) => type !== 'Patient'))('%s', async (type) => {
    const { entry, total } = await found(type, { patient: `Patient/${personId}` })
    expect(total).toBeGreaterThan(0)
    for (const { resource } of entry) {
      expect(resource.resourceType).toBe(type)
      expect(await readFhir(deps(), call(), { type, id: resource.id })).toEqual({ ok: true, value: resource })
    }
  })

  it('what is restricted says so', async () => {
    const { entry } = await found('Condition', { patient: personId })
    const labels = entry.map(({ resource }) => [JSON.stringify(resource).includes('B20'), 'meta' in resource])
    expect(new Set(labels.map(String))).toEqual(new Set(['true,true', 'false,false']))
  })

  it('comes in pages', async () => {
    const first = await found('Condition', { patient: personId, _count: '1' })
    expect(first).toMatchObject({ total: 2, entry: [{}] })
    expect(first.link?.[0]?.url).toContain('_offset=1')
    const second = await found('Condition', { patient: personId, _count: '1', _offset: '1' })
    expect(second.link).toBeUndefined()
    expect(second.entry[0]?.resource.id).not.toBe(first.entry[0]?.resource.id)
  })

  it('is summed up as an International Patient Summary', async () => {
    const summary = await summariseFhir(deps(), call(), personId)
    if (!summary.ok) throw new Error(summary.error.code)
    expect(findFhirFaults({ resourceType: 'Bundle', ...summary.value })).toEqual([])
    const types = bundleSchema.parse(summary.value).entry.map(({ resource }) => resource.resourceType)
    expect(types.slice(0, 2)).toEqual(['Composition', 'Patient'])
    expect(types).toContain('AllergyIntolerance')
  })
})

describe('allergies', () => {
  const allergiesOf = async (patient: string) =>
    (await found('AllergyIntolerance', { patient })).entry.map(({ resource }) => ({
      id: resource.id,
      text: JSON.stringify(resource['code']),
      isRestricted: 'meta' in resource,
    }))

  it('of restricted episodes alone say so, and keep their ids when more is written', async () => {
    const patient = await createTestPerson({ db: database.db, vault }, { fullName: 'Lê Thị Mẫu' }, [])
    await keep(patient, { mainDiagnosis: { code: 'B20' }, summary: { history: 'Dị ứng abacavir. Dị ứng tôm' } })
    await keep(patient, { mainDiagnosis: { code: 'I10' }, summary: { history: 'Dị ứng tôm' } })
    const before = await allergiesOf(patient)
    expect(new Map(before.map(({ text, isRestricted }) => [text, isRestricted]))).toEqual(
      new Map([
        ['{"text":"Dị ứng abacavir"}', true],
        ['{"text":"Dị ứng tôm"}', false],
      ]),
    )
    const admittedAt = '2026-11-12T01:00:00.000Z'
    await keep(patient, { admittedAt, mainDiagnosis: { code: 'J45' }, summary: { history: 'Dị ứng phấn hoa' } })
    expect(await allergiesOf(patient)).toEqual(expect.arrayContaining(before))
  })

  it('a summary opens the book once', async () => {
    let opened = 0
    const counting = {
      ...vault,
      openBytes: (bytes: Buffer) => {
        opened += 1
        return vault.openBytes(bytes)
      },
    }
    expect(await summariseFhir({ db: database.db, vault: counting }, call(), personId)).toMatchObject({ ok: true })
    expect(opened).toBe(2)
  })
})

it.each([
  ['an unknown type', 'Practitioner', 'not-supported'],
  ['an id of nobody', 'Patient', 'not-found'],
])('%s: %s', async (_, type, code) => {
  expect(await readFhir(deps(), call(), { type, id: randomUUID() })).toEqual({ ok: false, error: { code } })
})

it.each(['abc', randomUUID()])('a summary of nobody is not found: %s', async (id) => {
  expect(await summariseFhir(deps(), call(), id)).toEqual({ ok: false, error: { code: 'not-found' } })
})

it('an id that is none is not found', async () => {
  expect(await readFhir(deps(), call(), { type: 'Patient', id: "' or 1=1" })).toMatchObject({
    error: { code: 'not-found' },
  })
})

it('every look is in the audit trail, under the token’s name, without a number', async () => {
  await found('Encounter', { patient: personId })
  const { rows } = await database.pool.query(
    `select actor_name, person_id, details::text from audit_entry where action = 'records.answer' order by seq desc limit 1`,
  )
  expect(rows).toEqual([{ actor_name: 'HIS mẫu', person_id: personId, details: expect.stringContaining('Encounter') }])
  const { rows: leaks } = await database.pool.query(`select 1 from audit_entry where audit_entry::text like $1`, [
    `%${NUMBER}%`,
  ])
  expect(leaks).toEqual([])
})

it('another facility sees nothing', async () => {
  const elsewhere = { ...call(), caller: buildCaller({ facilityCode: '31998' }) }
  const answer = await searchFhir(deps(), elsewhere, { type: 'Patient', form: { identifier: NUMBER } })
  expect(answer).toMatchObject({ ok: true, value: { total: 0 } })
})

async function keep(of: string, overrides: Partial<Episode>): Promise<void> {
  const { signature: _, ...content } = buildEpisode({ otherDiagnoses: [], ...overrides })
  const link = { facilityCode, sourceFacilityCode: '31907', linkId: randomUUID() }
  const episode = { ...content, signatures: [] }
  await database.db.transaction((tx) =>
    saveEpisode(tx, vault, { link, episodeId: content.episodeId, personId: of, episode, now: new Date() }),
  )
}

function localDate(text: string) {
  return localDateSchema.parse(text)
}
