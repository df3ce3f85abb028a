import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveFacility } from '@/lib/db/facility-store'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { checkReady } from '../check-ready'
import { checkInstallation } from './check-installation'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

const fill = (facilityCode: string, demo: boolean) => saveFacility(database.db, { facilityCode, name: 'Mẫu', demo })
const check = (demo: boolean) => checkInstallation(database, { facilityCode: '31998', demo })

describe('checkInstallation', () => {
  it.each([true, false])('takes an empty database, demo or not (%s)', async (demo) => {
    expect(await check(demo)).toEqual({ ok: true, value: { hasFacility: false } })
  })

  it.each([true, false])('takes one of its own kind (demo: %s)', async (demo) => {
    await fill('31998', demo)
    expect(await check(demo)).toEqual({ ok: true, value: { hasFacility: true } })
  })

  it('takes one that real facilities share and that does not know this one yet', async () => {
    await fill('31997', false)
    expect(await check(false)).toEqual({ ok: true, value: { hasFacility: false } })
  })

  it.each([
    ['a real start', 'the demo', false, 'demo_database'],
    ['a demo start', 'a real facility', true, 'real_database'],
  ])('refuses %s on the database of %s', async (_start, _owner, demo, code) => {
    await fill('31998', !demo)
    expect(await check(demo)).toEqual({ ok: false, error: { code } })
  })

  it('refuses a real start where one facility of several is a demo', async () => {
    await fill('31998', false)
    await fill('31999', true)
    expect(await check(false)).toEqual({ ok: false, error: { code: 'demo_database' } })
  })
})

describe('checkReady', () => {
  it('is not ready until the facility is there', async () => {
    const installation = { db: database.db, facilityCode: '31998' }
    expect(await checkReady(installation)).toEqual({ ok: false, error: { code: 'facility_missing' } })
    await fill('31998', false)
    expect(await checkReady(installation)).toEqual({ ok: true, value: { ready: true } })
  })
})
