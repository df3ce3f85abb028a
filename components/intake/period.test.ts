import { describe, expect, it } from 'vitest'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { lastHalfYears } from './half-years'
import { periodOf, type PeriodChoice } from './period'
import { readRange } from './read-range'

const day = (text: string) => localDateSchema.parse(text)

describe('periodOf', () => {
  it.each<[Exclude<PeriodChoice, 'range'>, string, string, string]>([
    ['today', '2026-11-26', '2026-11-26', '2026-11-26'],
    ['yesterday', '2026-03-01', '2026-02-28', '2026-02-28'],
    // 26/11/2026 is a Thursday.
    ['week', '2026-11-26', '2026-11-23', '2026-11-26'],
    ['week', '2026-11-23', '2026-11-23', '2026-11-23'],
    ['week', '2026-11-29', '2026-11-23', '2026-11-29'],
    ['month', '2026-11-26', '2026-11-01', '2026-11-26'],
    ['year', '2026-11-26', '2026-01-01', '2026-11-26'],
  ])('%s on %s', (choice, today, from, to) => {
    expect(periodOf(choice, day(today))).toEqual({ from, to })
  })
})

describe('lastHalfYears', () => {
  it('begins with the running one', () => {
    expect(lastHalfYears(day('2026-07-01')).slice(0, 3)).toEqual([
      { year: 2026, half: 2 },
      { year: 2026, half: 1 },
      { year: 2025, half: 2 },
    ])
    expect(lastHalfYears(day('2026-06-30'))[0]).toEqual({ year: 2026, half: 1 })
  })
})

describe('readRange', () => {
  const today = day('2026-11-26')

  it('takes two days as people type them', () => {
    expect(readRange({ from: '1/11/2026', to: '26112026' }, today)).toEqual({
      ok: true,
      value: { from: '2026-11-01', to: '2026-11-26' },
    })
  })

  it.each([
    ['31/02/2026', '01/03/2026', { from: 'no_such_day' }],
    ['', '', { from: 'no_such_day', to: 'no_such_day' }],
    ['26/11/2026', '27/11/2026', { to: 'in_future' }],
    ['26/11/2026', '25/11/2026', { to: 'before_from' }],
    ['25/11/2025', '26/11/2026', { to: 'too_long' }],
  ])('%s to %s says what is wrong', (from, to, error) => {
    expect(readRange({ from, to }, today)).toEqual({ ok: false, error })
  })
})
