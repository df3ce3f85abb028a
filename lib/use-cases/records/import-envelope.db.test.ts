import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createVault } from '@/lib/db/vault'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { envelopeXml, sourceOf, xml1Row } from '@/lib/testing/builders/build-envelope'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { importEnvelope } from './import-envelope'

const facilityCode = '31999'
const vault = createVault(Buffer.alloc(32, 7))
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

async function countEpisodes(): Promise<number> {
  const { rows } = await database.pool.query<{ count: string }>('select count(*) from episode')
  return Number(rows[0]?.count)
}

const file = envelopeXml({
  records: ['1', '2', '3'].map((MA_LK) => [{ kind: 'XML1', rows: [xml1Row({ MA_LK })] }]),
})
const importFile = (mayGoOn: () => Promise<boolean>) =>
  importEnvelope(
    { db: database.db, vault },
    { facilityCode, importId: randomUUID(), actor: buildCaller({ role: 'administrator' }), mayGoOn },
    sourceOf(file, 500),
  )

it('stopped while it is checked: nothing is kept, and it does not count as imported or refused', async () => {
  let asked = 0
  const report = await importFile(() => Promise.resolve(++asked < 3))
  expect(report).toMatchObject({ outcome: 'stopped', problems: [{ code: 'stopped' }], records: [] })
  expect(asked).toBe(3)
  expect(await countEpisodes()).toBe(0)
})

it('stopped half-way: it says what was kept until then; sent again it is finished', async () => {
  const report = await importFile(async () => (await countEpisodes()) < 2)
  expect(report).toMatchObject({
    outcome: 'stopped',
    problems: expect.arrayContaining([{ code: 'stopped', severity: 'error' }]),
    records: [{ index: 0 }, { index: 1 }],
  })
  expect(await importFile(() => Promise.resolve(true))).toMatchObject({
    outcome: 'imported',
    records: [{ tables: [{ outcome: 'unchanged' }] }, { tables: [{ outcome: 'unchanged' }] }, { index: 2 }],
  })
})
