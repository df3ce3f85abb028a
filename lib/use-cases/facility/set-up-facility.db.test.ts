import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyAuditChain } from '@/lib/audit/verify-audit-chain'
import { findFacility, saveFacility } from '@/lib/db/facility-store'
import { listAllRooms } from '@/lib/db/room-setup-store'
import { auditEntry } from '@/lib/db/schema/audit'
import { room } from '@/lib/db/schema/facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { setUpFacility, type FacilitySetup } from './set-up-facility'

const facilityCode = '31998'
const actor = { kind: 'system', id: 'operator', name: 'operator', address: '' } as const

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

const setUp = (setup: Omit<FacilitySetup, 'facilityCode'>) => setUpFacility(database, { facilityCode, ...setup }, actor)

async function rooms() {
  const rows = await listAllRooms(database.db, facilityCode)
  return rows.map(({ code, name, floor }) => [code, name, floor])
}

const auditedActions = () =>
  database.db.select({ action: auditEntry.action }).from(auditEntry).orderBy(asc(auditEntry.seq))

describe('setUpFacility', () => {
  const house = {
    name: 'Trạm y tế Mẫu',
    rooms: [
      { code: '12', name: 'Nội', floor: '2' },
      { code: '3', name: 'Nhi' },
    ],
  }

  it('makes a real facility with its rooms in the order given, audited', async () => {
    const done = await setUp(house)
    expect(done).toEqual({
      ok: true,
      value: { created: true, renamed: false, roomsAdded: 2, roomsChanged: 0, roomsInAll: 2 },
    })
    expect(await findFacility(database.db, facilityCode)).toEqual({
      facilityCode,
      name: house.name,
      demo: false,
      callsPerTurn: 2,
    })
    expect(await rooms()).toEqual([
      ['12', 'Nội', '2'],
      ['3', 'Nhi', null],
    ])
    expect(await auditedActions()).toEqual([{ action: 'facility.set-up' }])
    expect(await verifyAuditChain(database.db)).toEqual({ ok: true, value: { entries: 1 } })
  })

  it('changes and audits nothing the second time', async () => {
    await setUp(house)
    expect(await setUp(house)).toMatchObject({
      value: { created: false, renamed: false, roomsAdded: 0, roomsChanged: 0 },
    })
    expect(await auditedActions()).toHaveLength(1)
  })

  it('renames, adds at the end and removes nothing', async () => {
    await setUp(house)
    const done = await setUp({
      name: 'Trạm y tế Mới',
      rooms: [
        { code: '1', name: 'Răng' },
        { code: '12', name: 'Nội tổng quát', floor: '1' },
      ],
    })
    expect(done).toMatchObject({ value: { renamed: true, roomsAdded: 1, roomsChanged: 1, roomsInAll: 3 } })
    expect(await findFacility(database.db, facilityCode)).toMatchObject({ name: 'Trạm y tế Mới' })
    expect(await rooms()).toEqual([
      ['12', 'Nội tổng quát', '1'],
      ['3', 'Nhi', null],
      ['1', 'Răng', null],
    ])
  })

  it('leaves a closed room closed', async () => {
    await setUp(house)
    await database.db.update(room).set({ open: false }).where(eq(room.code, '12'))
    await setUp({ rooms: [{ code: '12', name: 'Nội mới' }] })
    expect(await listAllRooms(database.db, facilityCode)).toMatchObject([
      { name: 'Nội mới', open: false },
      { open: true },
    ])
  })

  it('does not turn a demo into a real facility', async () => {
    await saveFacility(database.db, { facilityCode, name: 'Mẫu', demo: true })
    await setUp(house)
    expect(await findFacility(database.db, facilityCode)).toMatchObject({ name: house.name, demo: true })
  })

  it('asks for the name of a facility that is not there, and writes nothing', async () => {
    expect(await setUp({ rooms: house.rooms })).toEqual({ ok: false, error: { code: 'name_missing' } })
    expect(await rooms()).toEqual([])
    expect(await auditedActions()).toEqual([])
  })
})
