import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, countDays, localDateSchema } from '../time/local-date'
import { daysOfMonth, splitPeriod } from './split-period'

const date = (text: string) => localDateSchema.parse(text)

it('covers every day of any period exactly once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 366 }), (start, length) => {
      const from = addDays(date('2023-01-01'), start)
      const to = addDays(from, length)
      const { months, days } = splitPeriod(from, to)
      const covered = [...months.flatMap(daysOfMonth), ...days].toSorted()
      expect(covered).toHaveLength(countDays(from, to) + 1)
      expect(covered[0]).toBe(from)
      expect(covered.at(-1)).toBe(to)
      expect(new Set(covered).size).toBe(covered.length)
      expect(days.length).toBeLessThan(61)
    }),
  )
})

it('takes a leap February whole', () => {
  expect(splitPeriod(date('2028-01-31'), date('2028-03-01'))).toEqual({
    months: ['2028-02-01'],
    days: ['2028-01-31', '2028-03-01'],
  })
})
