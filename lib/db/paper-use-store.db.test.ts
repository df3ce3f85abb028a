import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { paperIdSchema } from '@/lib/domain/records/paper.schema'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { findPaperIdsOfVisit, giveBackPapers, usePapers } from './paper-use-store'

const facilityCode = '31999'
const now = new Date('2026-11-20T02:00:00Z')
const day = localDateSchema.parse('2026-11-20')
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const newPaper = () => paperIdSchema.parse(randomUUID())
const use = (visitId: string, paperId = newPaper(), once = true) =>
  database.db.transaction((tx) => usePapers(tx, { facilityCode, visitId, day, now, papers: [{ paperId, once }] }))

it('the database itself refuses a second visit, until the first gives the paper back', async () => {
  const paperId = newPaper()
  const [first, second] = [randomUUID(), randomUUID()]
  const tries = await Promise.allSettled([use(first, paperId), use(second, paperId)])
  expect(tries.map(({ status }) => status).toSorted((a, b) => a.localeCompare(b))).toEqual(['fulfilled', 'rejected'])
  const [winner, loser] = tries[0]?.status === 'fulfilled' ? [first, second] : [second, first]
  const given = { at: now, by: 'Lan', reason: 'Cấp nhầm' }
  const giveBack = () => database.db.transaction((tx) => giveBackPapers(tx, { facilityCode, visitId: winner }, given))
  expect(await giveBack()).toEqual([paperId])
  expect(await giveBack()).toEqual([])
  await use(loser, paperId)
  expect(await findPaperIdsOfVisit(database.db, { facilityCode, visitId: loser })).toEqual([paperId])
})

it('a paper that is good for a year serves several', async () => {
  const paperId = newPaper()
  await use(randomUUID(), paperId, false)
  await expect(use(randomUUID(), paperId, false)).resolves.toBeUndefined()
})
