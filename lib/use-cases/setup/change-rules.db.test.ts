import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { RuleSetup } from '@/lib/contracts/rule-setup'
import { createVault } from '@/lib/db/vault'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { currentTables } from '@/lib/domain/route/tables/current-tables'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { findPaperContext } from '@/lib/use-cases/records/find-paper-context'
import { previewVisitRoute } from '@/lib/use-cases/route/preview-visit-route'
import { addRule, removeRule } from './change-rules'
import { readRuleSetup } from './read-rule-setup'

const facilityCode = '31999'
const now = new Date('2026-11-13T02:00:00Z')
const day = (text: string) => localDateSchema.parse(text)
const citation = 'CV 999/TTg ngày 01/11/2026 (mẫu)'
const call = <I>(input: I) => ({ input, caller: buildCaller({ name: 'Tuấn', role: 'administrator' }), now })
const off = (date: string) => ({ table: 'calendar', date: day(date), kind: 'off', citation, confirmed: true }) as const

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
})
beforeEach(() => database.pool.query('truncate facility_setting, setting_change'))
afterAll(() => database.drop())

async function setup(): Promise<RuleSetup> {
  const found = await readRuleSetup(database, { facilityCode, now })
  if (!found.ok) throw new Error('the tables are always read')
  return found.value
}
async function decidedBy(): Promise<string | undefined> {
  const deps = { db: database.db, vault: createVault(Buffer.alloc(32, 7)) }
  const subject = { personalNumber: '031185004321', fullName: 'Phạm Thị Mẫu', birthDate: { year: 1985 } }
  const decided = await previewVisitRoute(deps, { input: { subject, paperIds: [] }, caller: buildCaller(), now })
  return decided.ok ? decided.value.decision?.rulesVersion : undefined
}

it('a day off that is entered moves the deadline of slips everywhere, and taking it back moves it back', async () => {
  const context = () => findPaperContext(database, { facilityCode, now, forVisitIds: [] })
  expect((await setup()).referralUntil).toBe('2026-11-27')
  await addRule(database, call({ version: 0, row: off('2026-11-20') }))
  expect(await setup()).toMatchObject({ referralUntil: '2026-11-30', version: 1 })
  expect((await context()).calendar.days.some(({ date }) => date === '2026-11-20')).toBe(true)
  await removeRule(database, call({ version: 1, table: 'calendar', day: day('2026-11-20') }))
  expect((await setup()).referralUntil).toBe('2026-11-27')
  expect((await context()).calendar.days.some(({ date }) => date === '2026-11-20')).toBe(false)
})

it('every visit decided afterwards says by which version', async () => {
  expect(await decidedBy()).toBe(currentTables.version)
  await addRule(database, call({ version: 0, row: off('2026-12-31') }))
  expect(await decidedBy()).toBe(`${currentTables.version}+1`)
})

it('an announced day of the program becomes law, under the administrator’s own citation', async () => {
  await addRule(database, call({ version: 0, row: off('2026-11-24') }))
  const { days } = await setup()
  expect(days.filter(({ date }) => date === '2026-11-24')).toEqual([
    { date: '2026-11-24', kind: 'off', citation, confirmed: true, entered: true },
  ])
})

it('a later amount is added with its limits; what the program knows already is not rewritten', async () => {
  const row = { table: 'referenceAmounts', from: day('2027-07-01'), vnd: 2_800_000, citation } as const
  await addRule(database, call({ version: 0, row }))
  const { amounts } = await setup()
  expect(amounts.at(-1)).toMatchObject({ vnd: 2_800_000, lowCostVnd: 420_000, copaymentVnd: 16_800_000, entered: true })
  expect(amounts.at(-2)).toMatchObject({ to: '2027-06-30', entered: false })
  const early = { ...row, from: day('2026-07-01') }
  expect(await addRule(database, call({ version: 1, row: early }))).toEqual({
    ok: false,
    error: { code: 'row_too_early' },
  })
})

it('entering a day again corrects it, and the history keeps both', async () => {
  await addRule(database, call({ version: 0, row: off('2026-12-31') }))
  await addRule(database, call({ version: 1, row: { ...off('2026-12-31'), confirmed: false } }))
  const { days, changes } = await setup()
  expect(days.filter(({ date }) => date === '2026-12-31')).toMatchObject([{ confirmed: false }])
  expect(changes[0]?.changes).toEqual([{ subject: '2026-12-31', field: 'confirmed', from: true, to: false }])
})

it('of two who enter at once the second is told, and neither row is lost', async () => {
  const both = await Promise.all(
    ['2026-12-30', '2026-12-31'].map((date) => addRule(database, call({ version: 0, row: off(date) }))),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await setup()).days.filter(({ entered }) => entered)).toHaveLength(1)
})
