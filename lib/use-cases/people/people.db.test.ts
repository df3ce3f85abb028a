import { randomBytes } from 'node:crypto'
import { desc } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditEntry } from '@/lib/db/schema/audit'
import { createVault } from '@/lib/db/vault'
import { parseScan } from '@/lib/domain/scan/parse-scan'
import type { Scan } from '@/lib/domain/scan/scan.schema'
import { personIdSchema, type PersonId } from '@/lib/domain/visit/visit.schema'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { createTestPerson } from '@/lib/testing/builders/create-test-person'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { findPerson } from './find-person'
import { openPerson } from './open-person'
import { revealIdentifier } from './reveal-identifier'
import { updatePersonDetails } from './update-person-details'

const now = new Date('2026-11-23T02:00:00Z')
const vault = createVault(randomBytes(32))
const caller = buildCaller()
const NHUNG = 'Phạm Thị Hồng Nhung'
const CARD = `031185004417|031234567|${NHUNG}|09031985|Nữ|Số 8 đường Mẫu, Hải Phòng|12052022`

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
})
afterAll(() => database.drop())

const deps = () => ({ db: database.db, vault })
const read = (text: string): Scan => {
  const scan = parseScan(text, 'camera')
  if (!scan.ok) throw new Error(scan.error.code)
  return scan.value
}
const find = async (text: string) => {
  const found = await findPerson(deps(), { input: { scan: read(text) }, caller, now })
  if (!found.ok) throw new Error('refused')
  return found.value
}
const update = (personId: PersonId, changes: Parameters<typeof updatePersonDetails>[1]['input']['changes']) =>
  updatePersonDetails(deps(), { input: { personId, changes }, caller, now })
const lastAudit = async () => (await database.db.select().from(auditEntry).orderBy(desc(auditEntry.seq)).limit(1))[0]

describe('finding by a card', () => {
  it('finds nobody, then whoever has the same name and birth date, then the number under its old form, then its owner', async () => {
    expect(await find(CARD)).toEqual({ match: 'none', similar: [] })

    const personId = await createTestPerson(deps(), { fullName: 'PHAM THI HONG NHUNG', phone: '0912345678' })
    expect(await find(CARD)).toMatchObject({ match: 'none', similar: [{ personId }] })

    await update(personId, { addIdentifiers: [{ kind: 'old-id-number', value: '031234567' }] })
    expect(await find(CARD)).toMatchObject({ match: 'old-number', person: { personId } })

    await update(personId, { addIdentifiers: [{ kind: 'personal-number', value: '031185004417' }] })
    expect(await find(CARD)).toMatchObject({ match: 'one', person: { personId, phoneMasked: '0912 ••• 678' } })
    expect(await lastAudit()).toMatchObject({ action: 'person.view', personId, details: { match: 'one' } })
  })

  it('shows where record and card differ and changes nothing by itself', async () => {
    const personId = await createTestPerson(deps(), { fullName: 'Lê Văn Mẫu', address: 'Nhà cũ', sex: 'male' }, [
      { kind: 'personal-number', value: '031085009999' },
    ])
    const found = await find('031085009999||Lê Văn Mẫu|10031985|Nam|Nhà mới|12052022')
    expect(found).toMatchObject({
      match: 'one',
      differences: [
        { field: 'birthDate', recordValue: '09/03/1985', scannedValue: '10/03/1985', preferred: 'scanned' },
        { field: 'address', recordValue: 'Nhà cũ', scannedValue: 'Nhà mới', preferred: 'scanned' },
      ],
    })
    expect(await openPerson(deps(), { input: { personId }, caller, now })).toMatchObject({
      value: { address: 'Nhà cũ', birthDate: { year: 1985, month: 3, day: 9 } },
    })
  })

  it('asks whether it is them where nothing but the number agrees', async () => {
    const personId = await createTestPerson(deps(), { fullName: 'Trần Văn Bé' }, [
      { kind: 'personal-number', value: '031190008888' },
    ])
    const other = await find('031190008888||Lê Thị Mẹ Mẫu|05061990|Nữ|Hải Phòng|12052022')
    expect(other).toMatchObject({ match: 'contradicted', person: { personId } })
    expect(await find('031190008888||Lê Thị Mẹ Mẫu|09031985|Nữ|Hải Phòng|12052022')).toMatchObject({ match: 'one' })
    expect(await find('031190008888||Trần Văn Bé|05061990|Nam|Hải Phòng|12052022')).toMatchObject({ match: 'one' })
  })

  it('takes an old number of somebody of another name for a coincidence', async () => {
    await createTestPerson(deps(), { fullName: 'Trần Văn Khác' }, [{ kind: 'old-id-number', value: '031777777' }])
    expect(await find('031185007777|031777777|Bùi Thị Mẫu|09031985|Nữ|Hải Phòng|12052022')).toEqual({
      match: 'none',
      similar: [],
    })
    expect(await find('031777777')).toMatchObject({ match: 'several', people: [{ fullName: 'Trần Văn Khác' }] })
  })

  it('finds by a number that was replaced', async () => {
    const personId = await createTestPerson(deps(), { fullName: 'Ngô Thị Thẻ' }, [
      { kind: 'insurance-card-number', value: 'DN4310111111111' },
    ])
    await update(personId, { addIdentifiers: [{ kind: 'insurance-card-number', value: 'DN4310122222222' }] })
    const found = await find('DN4310111111111')
    expect(found).toMatchObject({ match: 'one', person: { personId } })
    const held = found.match === 'one' ? found.person.identifiers.map(({ current }) => current) : []
    expect(held.filter((current) => current)).toHaveLength(1)
    expect(held).toHaveLength(2)
  })
})

describe('changing', () => {
  it('keeps what is not given and refuses a number that somebody else holds', async () => {
    const number = { kind: 'personal-number' as const, value: '031185001111' }
    await createTestPerson(deps(), { fullName: 'Vũ Thị Chủ' }, [number])
    const personId = await createTestPerson(deps(), { fullName: 'Vũ Thị Khách', phone: '0912000111' })
    expect(await update(personId, { addIdentifiers: [number] })).toEqual({
      ok: false,
      error: { code: 'identifier_taken' },
    })
    expect(await update(personId, { address: 'Ngõ 5' })).toMatchObject({
      value: { fullName: 'Vũ Thị Khách', address: 'Ngõ 5', phoneMasked: '0912 ••• 111' },
    })
  })

  it.each(['open', 'update'] as const)('says that nobody has this id: %s', async (action) => {
    const personId = personIdSchema.parse('00000000-0000-4000-8000-000000000000')
    const result =
      action === 'open' ? openPerson(deps(), { input: { personId }, caller, now }) : update(personId, { address: 'x' })
    expect(await result).toEqual({ ok: false, error: { code: 'person_not_found' } })
  })
})

describe('revealing', () => {
  it('gives the number in full and records who looked at what', async () => {
    const personId = await createTestPerson(deps(), { fullName: 'Đỗ Thị Xem', phone: '0912000222' }, [
      { kind: 'personal-number', value: '031185002222' },
    ])
    const reveal = (what: 'phone' | 'personal-number' | 'passport') =>
      revealIdentifier(deps(), { input: { personId, what }, caller, now })
    expect(await reveal('phone')).toEqual({ ok: true, value: { value: '0912000222' } })
    expect(await reveal('personal-number')).toEqual({ ok: true, value: { value: '031185002222' } })
    expect(await lastAudit()).toMatchObject({ action: 'person.reveal', personId, actorId: caller.id })
    expect(await reveal('passport')).toEqual({ ok: false, error: { code: 'not_found' } })
    expect(await lastAudit()).toMatchObject({ outcome: 'failed', details: { what: 'passport' } })
  })
})
