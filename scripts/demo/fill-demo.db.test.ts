import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveFacility } from '@/lib/db/facility-store'
import { authUser } from '@/lib/db/schema/auth'
import { person } from '@/lib/db/schema/person'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { permissionsOf } from '@/lib/domain/access/permissions'
import { addDays, toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { keepPastDays } from '@/lib/use-cases/intake/keep-past-days'
import { readIntake } from '@/lib/use-cases/intake/read-intake'
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

  it('gives a manager something to see, today and in the weeks before', async () => {
    const now = new Date()
    await fillDemo({ databaseUrl: database.url, secretFile, facilityCode, people: 1400, now, calledToday: 14 })
    await keepPastDays(database.db, { facilityCode, now, mayGoOn: () => true })
    const caller = buildCaller({ role: 'manager', permissions: permissionsOf('manager') })
    const read = async (period?: { from: LocalDate; to: LocalDate }) => {
      const answer = await readIntake({ db: database.db }, { input: { period }, caller, now })
      if (!answer.ok) throw new Error('no figures')
      return answer.value
    }
    const today = await read()
    expect(today.totals).toMatchObject({ people: today.totals.visits, waiting: expect.any(Number) })
    expect(today.totals.wait.count).toBeGreaterThan(8)
    expect(today.pace?.forecast?.days).toBeGreaterThanOrEqual(4)
    const yesterday = addDays(toLocalDate(now), -1)
    const month = await read({ from: addDays(yesterday, -29), to: yesterday })
    expect(month.totals.visits).toBeGreaterThan(month.totals.people)
    expect(month.totals.waiting).toBe(0)
    expect(month.gateway.slowWindows.length).toBeGreaterThan(0)
    expect(month.routeCodes.length).toBeGreaterThan(3)
    const papers = month.plan.find(({ id }) => id === 'K8')?.parts ?? []
    expect(papers.some(({ refused }) => refused?.some(({ reason }) => reason === 'unsigned'))).toBe(true)
    expect(month.plan.find(({ id }) => id === 'K1')?.parts[0]?.percent).toBeGreaterThan(20)
  })

  it('writes nothing into the database of a real facility', async () => {
    await saveFacility(database.db, { facilityCode, name: 'Trạm y tế Mẫu', demo: false })
    await expect(fill()).rejects.toThrow('real facility')
    expect(await countRows(authUser)).toBe(0)
    expect(await countRows(person)).toBe(0)
  })
})
