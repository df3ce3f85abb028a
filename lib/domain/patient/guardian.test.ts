import { expect, it } from 'vitest'
import { localDateSchema } from '../time/local-date'
import { isAdultsCard } from './guardian'

const today = localDateSchema.parse('2026-11-20')

it.each([
  [{ year: 2008, month: 11, day: 20 }, true],
  [{ year: 2008, month: 11, day: 21 }, false],
  [{ year: 2008 }, true],
  [{ year: 1985, month: 3 }, true],
  [{ year: 2021, month: 1, day: 1 }, false],
])('%j', (birthDate, expected) => {
  expect(isAdultsCard({ birthDate, today })).toBe(expected)
})
