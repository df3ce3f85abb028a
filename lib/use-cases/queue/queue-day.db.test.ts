import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ticket } from '@/lib/db/schema/visit'
import { QUEUE_DAY_FACILITY, runQueueDay } from '@/lib/testing/queue-day'
import { countCalledAfterMidnight, findQueueDayFaults } from '@/lib/testing/queue-day-findings'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ max: 24 })
})
afterAll(() => database.drop())

// `npm run bench:queue-day` is the same with 10,000 people.
it('runs a day through midnight: nobody lost, twice or starved, and numbers begin again at 00:00 in Viet Nam', async () => {
  const to = new Date('2026-11-23T19:00:00Z')
  const { calls } = await runQueueDay(database.db, {
    admissions: 700,
    rooms: 3,
    nursesPerRoom: 4,
    from: new Date('2026-11-23T15:00:00Z'),
    to,
    seed: 7,
  })
  expect(calls).toBeGreaterThan(500)
  expect(await countCalledAfterMidnight(database.db)).toBeGreaterThan(0)
  expect(await findQueueDayFaults(database.db, to)).toEqual({
    calledTwice: 0,
    lost: 0,
    calledOutOfTerm: 0,
    numbersWithGaps: 0,
    callsWithGaps: 0,
    calledTooLate: 0,
    negativeWaits: 0,
  })
  const firstNumbers = await database.db
    .select({
      day: ticket.visitDay,
      first: sql<number>`min(${ticket.number})`,
      issuedAt: sql<string>`min(${ticket.issuedAt})`,
    })
    .from(ticket)
    .where(eq(ticket.facilityCode, QUEUE_DAY_FACILITY))
    .groupBy(ticket.visitDay)
    .orderBy(ticket.visitDay)
  expect(firstNumbers.map(({ day, first }) => [day, first])).toEqual([
    ['2026-11-23', 1],
    ['2026-11-24', 1],
  ])
  expect(new Date(firstNumbers[1]?.issuedAt ?? 0).toISOString()).toBe('2026-11-23T17:00:00.000Z')
})
