/** A range of minutes, both ends included. */
export interface WaitRange {
  lowMinutes: number
  highMinutes: number
}

const FEWEST_INTERVALS = 5
const MOST_INTERVALS = 20
const MINUTE_MS = 60_000
// A longer pause is lunch or a doctor called away, not the time that one patient takes.
const LONGEST_INTERVAL_MS = 45 * MINUTE_MS

/**
 * How long somebody waits who has `peopleBefore` others before them, from how the room really called today: the 25th
 * and 75th percentile of the time between its last calls, times the people. Undefined while fewer than five
 * intervals are known.
 * @param calledAt the room's first calls of today, oldest first
 */
export function estimateWait(calledAt: readonly Date[], peopleBefore: number): WaitRange | undefined {
  const intervals = calledAt
    .slice(1)
    .map((at, index) => at.getTime() - (calledAt[index]?.getTime() ?? 0))
    .filter((interval) => interval >= 0 && interval <= LONGEST_INTERVAL_MS)
    .slice(-MOST_INTERVALS)
    .toSorted((a, b) => a - b)
  if (intervals.length < FEWEST_INTERVALS) return undefined
  const lowMinutes = Math.floor((percentile(intervals, 0.25) * peopleBefore) / MINUTE_MS)
  // Whoever stands next still waits for the call itself.
  const highMinutes = Math.ceil((percentile(intervals, 0.75) * (peopleBefore + 1)) / MINUTE_MS)
  return { lowMinutes, highMinutes: Math.max(highMinutes, 1) }
}

/** Whole minutes from `since` to `now`, never negative: clocks of two computers may disagree. */
export function waitedMinutes(since: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - since.getTime()) / MINUTE_MS))
}

function percentile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? 0
  const high = sorted[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}
