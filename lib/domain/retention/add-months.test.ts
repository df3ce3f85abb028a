import { expect, it } from 'vitest'
import { localDateSchema } from '../time/local-date'
import { addMonths } from './add-months'

it.each([
  ['2026-11-26', 1, '2026-12-26'],
  ['2026-11-26', 60, '2031-11-26'],
  ['2026-11-26', -12, '2025-11-26'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-02-29', -48, '2024-02-29'],
  ['2028-02-29', -12, '2027-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
])('%s and %i months is %s', (date, months, expected) => {
  expect(addMonths(localDateSchema.parse(date), months)).toBe(expected)
})
