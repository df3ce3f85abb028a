import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countTime, mergeHistogram, SPREAD_ERROR_PERCENT, toSpread, type Histogram } from './histogram'

const times = fc.array(fc.integer({ min: 0, max: 86_400_000 }), { minLength: 1, maxLength: 300 })

function toHistogram(values: readonly number[]): Histogram {
  const histogram: Histogram = {}
  for (const value of values) countTime(histogram, value)
  return histogram
}

function exact(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
}

it('is within the stated error of the exact median and 90th percentile', () => {
  fc.assert(
    fc.property(times, (values) => {
      const { count, medianMs = Number.NaN, p90Ms = Number.NaN } = toSpread(toHistogram(values))
      expect(count).toBe(values.length)
      for (const [told, share] of [
        [medianMs, 0.5],
        [p90Ms, 0.9],
      ] as const) {
        const truth = exact(values, share)
        expect(Math.abs(told - truth)).toBeLessThanOrEqual((truth * SPREAD_ERROR_PERCENT) / 100)
      }
    }),
  )
})

it('says the same of merged days as of all their times', () => {
  fc.assert(
    fc.property(times, times, (one, other) => {
      const merged = toHistogram(one)
      mergeHistogram(merged, toHistogram(other))
      expect(toSpread(merged)).toEqual(toSpread(toHistogram([...one, ...other])))
    }),
  )
})

it('says nothing where nothing was measured', () => {
  expect(toSpread({})).toEqual({ count: 0 })
})
