import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDateSchema } from '../time/local-date'
import { findLimits } from './decide-rate'
import { findDated } from './find-dated'
import { mergeTables, readLocalTables, type LocalTables } from './local-tables'
import { currentTables } from './tables/current-tables'
import { addWorkingDays } from './working-days'

const day = (text: string) => localDateSchema.parse(text)
const citation = 'NĐ 999/2027/NĐ-CP (mẫu)'
const local = (part: Partial<LocalTables>): LocalTables => ({
  revision: 1,
  calendar: [],
  referenceAmounts: [],
  phasedRates: [],
  ...part,
})

it('nothing added leaves the tables and their version alone', () => {
  expect(mergeTables(currentTables, readLocalTables(null))).toBe(currentTables)
})

it.each([null, 'text', { revision: -1 }, { revision: 1, calendar: [{ date: '31/12/2026' }] }])(
  'what cannot be read counts as nothing: %j',
  (kept) => {
    expect(mergeTables(currentTables, readLocalTables(kept))).toBe(currentTables)
  },
)

it('what is decided says that something was added, and how often', () => {
  expect(mergeTables(currentTables, local({ revision: 3 })).version).toBe(`${currentTables.version}+3`)
})

describe('a day', () => {
  const last = (part: Partial<LocalTables>, countProvisionalHolidays = false) =>
    addWorkingDays(day('2026-11-13'), 10, {
      days: mergeTables(currentTables, local(part)).calendar,
      countProvisionalHolidays,
    })

  it.each([
    ['nothing entered', {}, '2026-11-27'],
    [
      'a day off more',
      { calendar: [{ date: day('2026-11-20'), kind: 'off' as const, citation, confirmed: true }] },
      '2026-11-30',
    ],
    [
      'a Saturday worked',
      { calendar: [{ date: day('2026-11-14'), kind: 'working' as const, citation, confirmed: true }] },
      '2026-11-26',
    ],
    [
      'a day that is only announced',
      { calendar: [{ date: day('2026-11-20'), kind: 'off' as const, citation, confirmed: false }] },
      '2026-11-27',
    ],
    [
      '24/11 become law',
      { calendar: [{ date: day('2026-11-24'), kind: 'off' as const, citation, confirmed: true }] },
      '2026-11-30',
    ],
  ])('%s: a slip signed on 13/11/2026 is good until %s', (_what, part, expected) => {
    expect(last(part)).toBe(expected)
  })

  it('that the program has wrong becomes ordinary again', () => {
    const ordinary = { calendar: [{ date: day('2026-11-24'), kind: 'ordinary' as const, citation, confirmed: true }] }
    expect(last({}, true)).toBe('2026-11-30')
    expect(last(ordinary, true)).toBe('2026-11-27')
  })
})

describe('a dated row', () => {
  const merged = mergeTables(
    currentTables,
    local({
      referenceAmounts: [{ from: day('2027-07-01'), vnd: 2_800_000, citation }],
      phasedRates: [{ from: day('2027-01-01'), percent: 100, citation }],
    }),
  )

  it('holds from its day on, and the one before until then', () => {
    expect(findLimits(merged, '2027-06-30')).toEqual({ lowCostVnd: 379_500, copaymentVnd: 15_180_000 })
    expect(findLimits(merged, '2027-07-01')).toEqual({ lowCostVnd: 420_000, copaymentVnd: 16_800_000 })
    expect(findDated(merged.phasedRates, '2026-12-31')).toMatchObject({ percent: 50, to: '2026-12-31' })
    expect(findDated(merged.phasedRates, '2027-01-01')).toMatchObject({ percent: 100, citation })
  })

  it('gives way once the program knows that day itself', () => {
    const late = mergeTables(
      currentTables,
      local({ phasedRates: [{ from: day('2026-07-01'), percent: 70, citation }] }),
    )
    expect(findDated(late.phasedRates, '2026-08-01').percent).toBe(50)
  })

  it('leaves no gap and no overlap, whatever is entered in whatever order', () => {
    const dates = fc.integer({ min: -800, max: 3000 }).map((days) => addDays(day('2026-07-01'), days))
    fc.assert(
      fc.property(fc.array(dates), (entered) => {
        const phasedRates = entered.map((from, at) => ({ from, percent: at % 101, citation }))
        const rows = mergeTables(currentTables, local({ phasedRates })).phasedRates
        rows.forEach((row, at) => {
          const next = rows[at + 1]
          expect(next?.from).toBe(row.to && addDays(day(row.to), 1))
        })
      }),
    )
  })
})
