/** Times counted by bucket; buckets are numbers, written as text. Two are merged by adding, so that days make a year. */
export type Histogram = Record<string, number>

/** Median and 90th percentile of times in milliseconds; absent where nothing was measured. */
export interface Spread {
  count: number
  medianMs?: number
  p90Ms?: number
}

/**
 * How far a median or percentile may lie from the exact one, in percent of it: a bucket is at most 1/16 of its lower
 * edge wide and stands for its middle. Below 32 ms it is exact.
 */
export const SPREAD_ERROR_PERCENT = 3.2

const STEPS_PER_DOUBLING = 16
const STEP_BITS = 4
const EXACT_BELOW = 2 * STEPS_PER_DOUBLING

/** Counts one time (whole milliseconds, not negative). */
export function countTime(histogram: Histogram, ms: number): void {
  const bucket = bucketOf(ms)
  histogram[bucket] = (histogram[bucket] ?? 0) + 1
}

export function mergeHistogram(into: Histogram, from: Histogram): void {
  for (const bucket of Object.keys(from)) into[bucket] = (into[bucket] ?? 0) + (from[bucket] ?? 0)
}

/** By nearest rank: the median is the value of rank ⌈n/2⌉, p90 of rank ⌈0.9·n⌉. */
export function toSpread(histogram: Histogram): Spread {
  const buckets = Object.entries(histogram).map(([bucket, count]) => ({ bucket: Number(bucket), count }))
  buckets.sort((a, b) => a.bucket - b.bucket)
  const count = buckets.reduce((sum, bucket) => sum + bucket.count, 0)
  if (count === 0) return { count }
  return { count, medianMs: atRank(buckets, Math.ceil(count / 2)), p90Ms: atRank(buckets, Math.ceil(count * 0.9)) }
}

function atRank(buckets: ReadonlyArray<{ bucket: number; count: number }>, rank: number): number {
  let seen = 0
  for (const { bucket, count } of buckets) {
    seen += count
    if (seen >= rank) return middleOf(bucket)
  }
  throw new Error('rank above the count')
}

/** Each doubling of the time has sixteen buckets of equal width. */
function bucketOf(ms: number): number {
  const whole = Math.max(0, Math.floor(ms))
  if (whole < EXACT_BELOW) return whole
  const shift = 31 - Math.clz32(whole) - STEP_BITS
  return shift * STEPS_PER_DOUBLING + (whole >>> shift)
}

function middleOf(bucket: number): number {
  if (bucket < EXACT_BELOW) return bucket
  const shift = Math.floor(bucket / STEPS_PER_DOUBLING) - 1
  const low = (bucket - shift * STEPS_PER_DOUBLING) * 2 ** shift
  return Math.round(low + (2 ** shift - 1) / 2)
}
