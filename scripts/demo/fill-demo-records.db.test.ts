import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { fillDemo } from './fill-demo'
import { fillDemoRecords } from './fill-demo-records'

const folder = mkdtempSync(join(tmpdir(), 'demo-records-'))
const secretFile = join(folder, 'secret')
writeFileSync(secretFile, '0a'.repeat(32))
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const demo = () => ({ databaseUrl: database.url, secretFile, facilityCode: '31999', people: 60 })
const count = async (query: string) =>
  Number((await database.pool.query(`select count(*) from ${query}`)).rows[0].count)

it('fills health books and papers of the demo’s own people, once, through the door of all', async () => {
  await fillDemo(demo())
  const people = await count('person')
  expect(await fillDemoRecords({ ...demo(), keysFolder: join(folder, 'keys') })).toBe(true)
  expect(await count('person')).toBe(people)
  expect(await count('episode')).toBeGreaterThan(60)
  expect(await count(`paper where kind = 'referral'`)).toBeGreaterThan(10)
  expect(await count(`paper where signature ->> 'integrity' = 'broken'`)).toBeGreaterThan(0)
  expect(await count('trusted_certificate')).toBeGreaterThan(0)
  expect(await count(`envelope_import where state = 'done' and counts #>> '{files,rejected}' = '0'`)).toBe(1)
  expect(await fillDemoRecords({ ...demo(), keysFolder: join(folder, 'keys') })).toBe(false)
}, 60_000)

it('what is withheld by law was never stored', async () => {
  expect(await count(`episode_table where kind in ('XML6', 'XML15')`)).toBe(0)
})
