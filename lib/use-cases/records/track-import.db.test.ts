import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ImportEvent } from '@/lib/contracts/imports'
import { createVault } from '@/lib/db/vault'
import type { FileReport } from '@/lib/domain/records/import-report.schema'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { trackImport } from './track-import'

const vault = createVault(Buffer.alloc(32, 7))
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

it('of a ZIP of many files the first and those in trouble are told, all are counted', async () => {
  const events: ImportEvent[] = []
  const actor = buildCaller({ role: 'administrator' })
  const delivery = { facilityCode: '31999', actor, via: 'api' as const, bytes: 1 }
  const onEvent = (event: ImportEvent) => void events.push(event)
  const tracker = await trackImport({ db: database.db, vault }, { ...delivery, onEvent }, 1600)
  const report = (outcome: FileReport['outcome']): FileReport => ({ outcome, problems: [], records: [] })
  for (let at = 0; at < 1000; at++) await tracker.add(`${at}.xml`, report('imported'))
  for (let at = 0; at < 600; at++) await tracker.add(`x${at}.xml`, report('rejected'))
  await tracker.end('ended')

  expect(tracker.counts().files).toMatchObject({ total: 1600, imported: 1000, rejected: 600 })
  expect(tracker.files.map(({ report: { outcome } }) => outcome)).toEqual([
    ...Array.from({ length: 200 }, () => 'imported'),
    ...Array.from({ length: 500 }, () => 'rejected'),
  ])
  expect(events.filter(({ kind }) => kind === 'file')).toHaveLength(700)
})
