import { describe, expect, it } from 'vitest'
import { localDateSchema } from '../time/local-date'
import { isBornAfter, type BirthDate } from './birth-date'

describe('isBornAfter', () => {
  it.each<[BirthDate, boolean]>([
    [{ year: 2026, month: 3, day: 9 }, false],
    [{ year: 2026, month: 3, day: 10 }, true],
    [{ year: 2026, month: 3 }, false],
    [{ year: 2026, month: 4 }, true],
    [{ year: 2026 }, false],
    [{ year: 2027 }, true],
    [{ year: 2058, month: 1, day: 1 }, true],
    [{ year: 1958, month: 12, day: 31 }, false],
  ])('%j on 09/03/2026: %s', (birthDate, after) => {
    expect(isBornAfter(birthDate, localDateSchema.parse('2026-03-09'))).toBe(after)
  })
})
