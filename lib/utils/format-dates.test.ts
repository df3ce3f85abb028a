import { describe, expect, it } from 'vitest'
import { formatBirthDate, formatClock, formatClockSeconds, formatDate, formatDay } from './format-dates'

describe('formatDate', () => {
  it('turns the parts round', () => expect(formatDate('2026-11-23')).toBe('23/11/2026'))
})

describe('instants', () => {
  it('are shown in Vietnam, also across midnight', () => {
    expect(formatClock('2026-11-22T17:05:09Z')).toBe('00:05')
    expect(formatClockSeconds('2026-11-22T17:05:09Z')).toBe('00:05:09')
    expect(formatDay('2026-11-22T17:05:09Z')).toBe('23/11/2026')
  })
})

describe('formatBirthDate', () => {
  it.each([
    [{ year: 1940 }, '1940'],
    [{ year: 1985, month: 3 }, '03/1985'],
    [{ year: 1985, month: 3, day: 5 }, '05/03/1985'],
  ])('%j → %s', (birth, text) => expect(formatBirthDate(birth)).toBe(text))
})
