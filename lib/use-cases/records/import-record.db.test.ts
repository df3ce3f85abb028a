import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { slipEntrySchema } from '@/lib/contracts/papers'
import { findEpisodesOfPerson } from '@/lib/db/episode-store'
import { findPapersOfPerson, savePaper } from '@/lib/db/paper-store'
import { findCurrentIdentifiers } from '@/lib/db/identifier-value-store'
import { findPerson } from '@/lib/db/person-store'
import { paperUse } from '@/lib/db/schema/paper'
import { createVault } from '@/lib/db/vault'
import type { EnvelopeRecord, EnvelopeRow } from '@/lib/domain/records/envelope/envelope.types'
import type { CheckedSignature } from '@/lib/domain/records/signature.schema'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { personIdSchema } from '@/lib/domain/visit/visit.schema'
import { buildEnvelopeRecord, buildReferralRow } from '@/lib/testing/builders/build-envelope-record'
import { buildReferral } from '@/lib/testing/builders/build-paper'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { createTestPerson } from '@/lib/testing/builders/create-test-person'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { buildCheckIn } from '@/lib/testing/builders/build-check-in'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from '@/lib/use-cases/admission/admit-patient'
import { recordPaper } from '../papers/record-paper'
import { importRecord } from './import-record'

const facilityCode = '31999'
const vault = createVault(Buffer.alloc(32, 7))
const actor = buildCaller({ role: 'administrator' })
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
})
afterAll(() => database.drop())

const deps = () => ({ db: database.db, vault })
function send(record: EnvelopeRecord, signature: CheckedSignature = { integrity: 'absent' }, now = new Date()) {
  return importRecord(deps(), { facilityCode, importId: randomUUID(), actor, record, signature, now })
}
const outcomesOf = async (...sent: Parameters<typeof send>) =>
  (await send(...sent)).map(({ kind, outcome, problem }) => [kind, outcome, ...(problem ? [problem.code] : [])])
const mainOf = (record: EnvelopeRecord): EnvelopeRow => record.tables[0]?.rows[0] ?? {}
const again = (record: EnvelopeRecord, change: EnvelopeRow) => buildEnvelopeRecord({ ...mainOf(record), ...change })

async function findPeople(record: EnvelopeRecord): Promise<string[]> {
  const value = mainOf(record).SO_CCCD ?? ''
  const found = await database.db.execute<{ person_id: string }>(
    sql`select person_id from person_identifier where value_hash = ${vault.hash('personal-number', value)}`,
  )
  return found.rows.map((row) => row.person_id)
}
async function read(record: EnvelopeRecord) {
  const [personId = ''] = await findPeople(record)
  const key = { facilityCode, personId }
  const { db } = database
  return {
    personId,
    person: await findPerson(db, vault, key),
    episodes: await findEpisodesOfPerson(db, vault, key),
    papers: await findPapersOfPerson(db, vault, key),
  }
}

it('an envelope makes a person, an episode and a referral', async () => {
  const plain = buildEnvelopeRecord()
  const record = buildEnvelopeRecord(mainOf(plain), {
    XML2: [{ TEN_THUOC: 'Amlodipin' }],
    XML13: [buildReferralRow(mainOf(plain))],
  })
  expect(await outcomesOf(record)).toEqual([
    ['XML1', 'accepted'],
    ['XML2', 'accepted'],
    ['XML13', 'accepted'],
  ])
  const { person, episodes, papers } = await read(record)
  expect(person).toMatchObject({ fullName: 'PHẠM THỊ HỒNG MẪU', phone: '0912000345', temporary: false })
  expect(episodes).toMatchObject([
    { facilityCode: '31907', medicines: [{ name: 'Amlodipin' }], tables: ['XML1', 'XML2', 'XML13'] },
  ])
  expect(papers).toMatchObject([{ kind: 'referral', toFacilityCode: '31999', signedOnIs: 'transfer-day' }])
})

it('the same again changes nothing, whatever the order of its fields', async () => {
  const record = buildEnvelopeRecord({}, { XML4: [{ TEN_CHI_SO: 'Creatinin', GIA_TRI: '92' }] })
  await send(record)
  const before = await read(record)
  const turned = {
    ...record,
    tables: record.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => Object.fromEntries(Object.entries(row).toReversed())),
    })),
  }
  expect(await outcomesOf(turned)).toEqual([
    ['XML1', 'unchanged'],
    ['XML4', 'unchanged'],
  ])
  expect(await read(record)).toEqual(before)
})

it('a corrected envelope replaces what changed and keeps what did not come again', async () => {
  const record = buildEnvelopeRecord({}, { XML2: [{ TEN_THUOC: 'Amlodipin' }], XML4: [{ TEN_CHI_SO: 'Creatinin' }] })
  await send(record)
  const corrected = buildEnvelopeRecord(
    { ...mainOf(record), MA_BENH_CHINH: 'I11' },
    { XML2: [{ TEN_THUOC: 'Losartan' }] },
  )
  expect(await outcomesOf(corrected)).toEqual([
    ['XML1', 'replaced'],
    ['XML2', 'replaced'],
  ])
  expect((await read(record)).episodes).toMatchObject([
    {
      mainDiagnosis: { code: 'I11' },
      medicines: [{ name: 'Losartan' }],
      results: [{ name: 'Creatinin' }],
      tables: ['XML1', 'XML2', 'XML4'],
    },
  ])
})

it('a table that comes later alone joins its episode; alone without an episode it is refused', async () => {
  const record = buildEnvelopeRecord()
  const later = {
    ...record,
    tables: [{ kind: 'XML5' as const, version: '3176' as const, rows: [{ DIEN_BIEN_LS: 'Đỡ' }] }],
  }
  expect(await outcomesOf(later)).toEqual([['XML5', 'rejected', 'episode_unknown']])
  await send(record)
  expect(await outcomesOf(later)).toEqual([['XML5', 'accepted']])
  expect((await read(record)).episodes).toMatchObject([{ courseNotes: [{ text: 'Đỡ' }] }])
})

it('MA_LK is a facility’s own: the same text of another facility is another episode', async () => {
  const record = buildEnvelopeRecord()
  await send(record)
  await send(again(record, { MA_CSKCB: '31908', NGAY_VAO: '202611200800' }))
  expect((await read(record)).episodes.map((episode) => episode.facilityCode)).toEqual(['31908', '31907'])
})

it('somebody on file keeps phone, address and name, and gets only the numbers they have none of', async () => {
  const record = buildEnvelopeRecord({ MA_THE_BHYT: 'HT3313155500001' })
  const value = mainOf(record).SO_CCCD ?? ''
  const fields = { fullName: 'Phạm Thị Hồng Mẫu', phone: '0987000111', address: 'Nhà cũ' }
  const personId = await createTestPerson(deps(), fields, [
    { kind: 'personal-number', value },
    { kind: 'insurance-card-number', value: 'DN4313155500001' },
  ])
  expect(await outcomesOf(record)).toEqual([['XML1', 'accepted']])
  expect(await read(record)).toMatchObject({ personId, person: fields })
  const held = await findCurrentIdentifiers(database.db, vault, { facilityCode, personId })
  expect(held.filter(({ kind }) => kind !== 'personal-number')).toEqual([
    { kind: 'insurance-card-number', value: 'DN4313155500001' },
    { kind: 'social-insurance-number', value: '3155500001' },
  ])
})

it.each([
  ['another name', { fullName: 'Lê Văn Khác' }],
  ['another birth date', { fullName: 'Phạm Thị Hồng Mẫu', birthDate: { year: 1985, month: 4 } }],
])('numbers that lead to somebody of %s join nobody', async (_, fields) => {
  const record = buildEnvelopeRecord()
  const personId = await createTestPerson(deps(), fields, [
    { kind: 'personal-number', value: mainOf(record).SO_CCCD ?? '' },
  ])
  expect(await outcomesOf(record)).toEqual([['XML1', 'rejected', 'person_conflict']])
  expect(await read(record)).toMatchObject({ personId, episodes: [] })
})

it('numbers that lead to two people join neither', async () => {
  const record = buildEnvelopeRecord()
  const { SO_CCCD = '', MA_THE_BHYT = '' } = mainOf(record)
  await createTestPerson(deps(), { fullName: 'Phạm Thị Hồng Mẫu' }, [{ kind: 'personal-number', value: SO_CCCD }])
  await createTestPerson(deps(), { fullName: 'Phạm Thị Hồng Mẫu' }, [
    { kind: 'insurance-card-number', value: MA_THE_BHYT },
  ])
  expect(await outcomesOf(record)).toEqual([['XML1', 'rejected', 'person_conflict']])
})

it('a corrected envelope never moves an episode to another person', async () => {
  const record = buildEnvelopeRecord()
  await send(record)
  const other = again(record, { SO_CCCD: '031185999001', MA_THE_BHYT: '', HO_TEN: 'LÊ THỊ KHÁC' })
  expect(await outcomesOf(other)).toEqual([['XML1', 'rejected', 'person_conflict']])
  expect((await read(record)).episodes).toHaveLength(1)
  expect(await findPeople(other)).toEqual([])
})

it('without any number somebody new is created, and somebody of that name is never joined silently', async () => {
  const nameless = { SO_CCCD: '', MA_THE_BHYT: '', HO_TEN: 'TRẦN THỊ MẪU MỚI' }
  const record = buildEnvelopeRecord(nameless)
  expect(await outcomesOf(record)).toEqual([['XML1', 'accepted']])
  expect(await outcomesOf(record)).toEqual([['XML1', 'unchanged']])
  expect(await outcomesOf(buildEnvelopeRecord(nameless))).toEqual([['XML1', 'rejected', 'person_unclear']])
})

it('a paper of somebody else is refused, and the episode is kept without it', async () => {
  const plain = buildEnvelopeRecord()
  const record = buildEnvelopeRecord(mainOf(plain), {
    XML13: [buildReferralRow(mainOf(plain), { HO_TEN: 'LÊ VĂN KHÁC' })],
  })
  expect(await outcomesOf(record)).toEqual([
    ['XML1', 'accepted'],
    ['XML13', 'rejected', 'holder_differs'],
  ])
  expect(await read(record)).toMatchObject({ episodes: [{ tables: ['XML1'] }], papers: [] })
})

it('a corrected referral stays the same paper, even with another number, and keeps what the desk read from it', async () => {
  const plain = buildEnvelopeRecord()
  const withReferral = (overrides: EnvelopeRow) =>
    buildEnvelopeRecord(mainOf(plain), { XML13: [buildReferralRow(mainOf(plain), overrides)] })
  await send(plain)
  const { personId } = await read(plain)
  const seen = { medium: 'vneid', at: '2026-11-16T01:00:00.000Z', by: 'Lan' } as const
  const signedOn = localDateSchema.parse('2026-11-12')
  const typed = buildReferral({ number: '0412', signedOn, signedOnIs: 'read-from-paper', oneYear: true, seen })
  await database.db.transaction((tx) => savePaper(tx, vault, { facilityCode, personId, paper: typed, now: new Date() }))
  await send(withReferral({ GIAY_CHUYEN_TUYEN: '0412' }))
  const [paper] = (await read(plain)).papers

  expect(await outcomesOf(withReferral({ GIAY_CHUYEN_TUYEN: '0413', HUONG_DIEU_TRI: 'Mổ' }))).toEqual([
    ['XML1', 'unchanged'],
    ['XML13', 'replaced'],
  ])
  expect((await read(plain)).papers).toMatchObject([
    {
      paperId: paper?.paperId,
      number: '0413',
      plan: 'Mổ',
      signedOn,
      signedOnIs: 'read-from-paper',
      oneYear: true,
      seen,
    },
  ])
})

it.each(['0412 / PccsKbcb', '0412/pccskbcb'])('a used referral called %s is corrected, not doubled', async (number) => {
  const plain = buildEnvelopeRecord()
  const withReferral = (overrides: EnvelopeRow) =>
    buildEnvelopeRecord(mainOf(plain), {
      XML13: [buildReferralRow(mainOf(plain), { GIAY_CHUYEN_TUYEN: number, ...overrides })],
    })
  await send(withReferral({}))
  const [before] = (await read(plain)).papers
  await database.db.insert(paperUse).values({
    facilityCode,
    paperId: before?.paperId ?? '',
    visitId: randomUUID(),
    usedOn: '2026-11-16',
    usedAt: new Date('2026-11-16T02:00:00Z'),
    once: true,
  })
  await send(withReferral({ HUONG_DIEU_TRI: 'Mổ' }))
  expect((await read(plain)).papers).toMatchObject([
    { paperId: before?.paperId, number, plan: 'Mổ', uses: [{ usedOn: '2026-11-16' }] },
  ])
})

it('a corrected referral without destination and reason keeps those the desk filled in from the slip', async () => {
  const plain = buildEnvelopeRecord()
  const gaps = { GIAY_CHUYEN_TUYEN: '0555', MA_CSKCB_DEN: '', MA_LYDO_CT: '' }
  const sendReferral = (overrides: EnvelopeRow) =>
    send(
      buildEnvelopeRecord(mainOf(plain), {
        XML13: [buildReferralRow(mainOf(plain), { ...gaps, ...overrides })],
      }),
    )
  await sendReferral({})
  const { personId } = await read(plain)
  const slip = slipEntrySchema.parse({
    kind: 'referral',
    number: '0555',
    fromFacilityCode: '31907',
    toFacilityCode: '31999',
    signedOn: '2026-11-13',
    oneYear: false,
    reason: 'appropriate',
    diagnosis: { code: 'I10' },
    signed: true,
  })
  const input = { personId: personIdSchema.parse(personId), medium: 'paper' as const, slip }
  await recordPaper(deps(), { input, caller: actor, now: new Date() })
  await sendReferral({ HUONG_DIEU_TRI: 'Mổ' })
  expect((await read(plain)).papers).toMatchObject([{ toFacilityCode: '31999', reason: 'appropriate', plan: 'Mổ' }])

  await sendReferral({ MA_CSKCB_DEN: '31998', MA_LYDO_CT: '3' })
  expect((await read(plain)).papers).toMatchObject([{ toFacilityCode: '31998', reason: 'patient-request' }])
})

it('what no desk ever looked at follows the corrected referral, gaps too', async () => {
  const plain = buildEnvelopeRecord()
  const sendReferral = (overrides: EnvelopeRow) =>
    send(
      buildEnvelopeRecord(mainOf(plain), {
        XML13: [buildReferralRow(mainOf(plain), { GIAY_CHUYEN_TUYEN: '0556', ...overrides })],
      }),
    )
  await sendReferral({})
  await sendReferral({ MA_CSKCB_DEN: '' })
  expect((await read(plain)).papers).toMatchObject([{ toFacilityCode: undefined }])
})

it('the same content signed later is worth its signature; unsigned again it loses nothing', async () => {
  const record = buildEnvelopeRecord()
  const signature = { integrity: 'intact', fingerprint: 'e'.repeat(64), signedBy: 'TTYT Mẫu 7' } as const
  await send(record)
  expect((await read(record)).episodes[0]?.signature.status).toBe('absent')
  expect(await outcomesOf(record, signature)).toEqual([['XML1', 'replaced']])
  expect((await read(record)).episodes[0]?.signature.status).toBe('untrusted')
  expect(await outcomesOf(record)).toEqual([['XML1', 'unchanged']])
  expect((await read(record)).episodes[0]?.signature.status).toBe('untrusted')
})

it('ten deliveries of one file at once make one person and one episode', async () => {
  const record = buildEnvelopeRecord()
  const outcomes = (await Promise.all(Array.from({ length: 10 }, () => outcomesOf(record)))).flat()
  expect(outcomes.filter(([, outcome]) => outcome === 'accepted')).toHaveLength(1)
  expect(outcomes.filter(([, outcome]) => outcome === 'unchanged')).toHaveLength(9)
  expect(await findPeople(record)).toHaveLength(1)
  expect((await read(record)).episodes).toHaveLength(1)
})

it('imports racing admissions of the same newcomer create them once', async () => {
  const records = Array.from({ length: 8 }, () => buildEnvelopeRecord())
  await Promise.all(
    records.flatMap((record) => [
      send(record),
      admitPatient(deps(), {
        caller: buildCaller(),
        now: new Date(),
        input: buildCheckIn({
          person: {
            create: {
              fullName: 'Phạm Thị Hồng Mẫu',
              birthDate: { year: 1985, month: 3, day: 9 },
              sex: 'female',
              identifiers: [{ kind: 'personal-number', value: mainOf(record).SO_CCCD ?? '' }],
            },
            differsBecause: 'Người khác, cùng tên',
          },
        }),
      }),
    ]),
  )
  for (const record of records) {
    expect(await findPeople(record)).toHaveLength(1)
    expect((await read(record)).episodes).toHaveLength(1)
  }
})

it('whoever is created is in the audit, with the import and without a number', async () => {
  const record = buildEnvelopeRecord()
  await send(record)
  const { personId } = await read(record)
  const { rows } = await database.db.execute(
    sql`select action, actor_name, details from audit_entry where person_id = ${personId}`,
  )
  expect(rows).toMatchObject([
    { action: 'person.create', actor_name: 'Lan', details: { importId: expect.any(String) } },
  ])
})
