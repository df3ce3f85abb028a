import { describe, expect, it } from 'vitest'
import { addDays, localDateSchema } from '../../time/local-date'
import { findLimits } from '../decide-rate'
import { findFacility } from '../find-facility'
import { routeCodeSchema } from '../route-code'
import { currentTables } from './current-tables'
import { demoFacilities } from './facilities'

const { codeLists, phasedRates, baseRates, referenceAmounts, calendar } = currentTables

it.each([
  ['codes', codeLists],
  ['phased rates', phasedRates],
  ['base rates', baseRates],
  ['reference amounts', referenceAmounts],
])('%s follow one another without a gap and hold from the first day of the tables', (_name, rows) => {
  expect(rows[0].from <= currentTables.validFrom).toBe(true)
  rows.forEach((row, index) => {
    const next = rows[index + 1]
    expect(next?.from).toBe(row.to && addDays(localDateSchema.parse(row.to), 1))
  })
})

it('knows 27 codes, each with its place in the list', () => {
  expect(new Set(routeCodeSchema.options).size).toBe(27)
  for (const [code, { citation }] of Object.entries(codeLists[0].codes)) expect(citation).toMatch(`mã ${code}`)
})

it.each([
  ['2026-06-30', 351_000, 14_040_000],
  ['2026-07-01', 379_500, 15_180_000],
])('limits on %s', (date, lowCostVnd, copaymentVnd) => {
  expect(findLimits(currentTables, date)).toEqual({ lowCostVnd, copaymentVnd })
})

describe('the calendar', () => {
  it('names each day once, in order', () => {
    const dates = calendar.map(({ date }) => date)
    expect(dates).toEqual([...new Set(dates)].toSorted())
  })

  it.each(calendar)('$kind $date says something the week does not', ({ date, kind }) => {
    expect([0, 6].includes(weekday(date))).toBe(kind === 'working')
  })

  it('leaves 24/11 to the administrator', () => {
    expect(calendar.find(({ date }) => date === '2026-11-24')).toMatchObject({ kind: 'off', provisional: true })
  })
})

it('finds a facility as it was on the day', () => {
  const rows = [
    { from: '2025-01-01', to: '2025-12-31', code: '31902', level: 'basic', formerTier: 'none' } as const,
    { from: '2026-01-01', code: '31902', level: 'specialised', formerTier: 'none' } as const,
  ]
  expect(findFacility(rows, '31902', '2025-12-31')?.level).toBe('basic')
  expect(findFacility(rows, '31902', '2026-01-01')?.level).toBe('specialised')
  expect(findFacility(rows, '31902', '2024-12-31')).toBeNull()
  expect(findFacility(demoFacilities, '31903', '2026-11-20')).toBeNull()
  expect(findFacility(demoFacilities, '31999', '2026-11-20')?.level).toBe('basic')
})

function weekday(date: string): number {
  return new Date(`${localDateSchema.parse(date)}T00:00:00Z`).getUTCDay()
}
