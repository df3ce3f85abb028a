import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { runOutboxStorm } from '@/lib/testing/outbox-storm'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ max: 6 })
  await fillFacility(database.db)
})
afterAll(() => database.drop())

// `npm run bench:outbox` does the same with a thousand visits.
it('the gateway accepts every message once, though it fails in every way and its senders are killed', async () => {
  const { db, url } = database
  const storm = { db, databaseUrl: url, visits: 60, workers: 2, kills: 6, settleWithinMs: 90_000 }
  const found = await runOutboxStorm(storm)
  expect(found.visits).toBeGreaterThanOrEqual(60)
  expect(found).toMatchObject({ accepted: found.visits, foreign: 0, unsent: 0, conflicts: 0, kills: 6 })
  // What reached the gateway twice was known to be in doubt before it left.
  expect(found.repeats).toBeLessThanOrEqual(found.sentAgain)
}, 240_000)
