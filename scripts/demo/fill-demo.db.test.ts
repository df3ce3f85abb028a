import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveFacility } from '@/lib/db/facility-store'
import { authUser } from '@/lib/db/schema/auth'
import { person } from '@/lib/db/schema/person'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { fillDemo } from './fill-demo'

const facilityCode = '31999'
const secretFile = join(mkdtempSync(join(tmpdir(), 'demo-')), 'secret')
writeFileSync(secretFile, '0a'.repeat(32))

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

const fill = () => fillDemo({ databaseUrl: database.url, secretFile, facilityCode, people: 20 })
const countRows = async (table: typeof authUser | typeof person) =>
  (await database.db.select({ rows: count() }).from(table))[0]?.rows

describe('fillDemo', () => {
  it('fills an empty database once', async () => {
    expect(await fill()).toBe(true)
    expect(await fill()).toBe(false)
    expect(await countRows(person)).toBe(20)
    expect(await countRows(authUser)).toBe(4)
  })

  it('goes on where a run broke off after marking the database', async () => {
    await saveFacility(database.db, { facilityCode, name: 'Bệnh viện Mẫu', demo: true })
    expect(await fill()).toBe(true)
    expect(await countRows(person)).toBe(20)
  })

  it('writes nothing into the database of a real facility', async () => {
    await saveFacility(database.db, { facilityCode, name: 'Trạm y tế Mẫu', demo: false })
    await expect(fill()).rejects.toThrow('real facility')
    expect(await countRows(authUser)).toBe(0)
    expect(await countRows(person)).toBe(0)
  })
})
