import type { AttemptOutcome, AttemptReason } from './decide-attempt'
import type { NoMessageReason } from './decide-need'

/** What came of one message of a round. */
export interface RoundResult {
  report: AttemptOutcome['kind'] | 'withdrawn' | 'postponed' | 'lost'
  reason?: AttemptReason | NoMessageReason
}

/** How many messages the next round takes, and how long it waits before. */
export interface Pace {
  limit: number
  pauseMs: number
}

const MOST_AT_ONCE = 8
const IDLE_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 60_000

export const firstPace: Pace = { limit: MOST_AT_ONCE, pauseMs: IDLE_PAUSE_MS }

// A message of its own fault says nothing about the gateway.
const OWN_FAULTS = new Set<string | undefined>(['content_refused', 'not_confirmed', 'fields_missing', 'signing_failed'])

/**
 * A gateway that answered none of a round is asked by one message at a time, each after twice the pause, up to a minute,
 * so that an outage does not use up everybody's attempts. A full round is followed by the next at once.
 */
export function decidePace(results: readonly RoundResult[], before: Pace): Pace {
  const failed = results.filter(({ report, reason }) => isFailed(report) && !OWN_FAULTS.has(reason))
  const isDead = failed.length > 0 && !results.some(({ report }) => report === 'accepted')
  if (isDead) return { limit: 1, pauseMs: Math.min(LONGEST_PAUSE_MS, Math.max(IDLE_PAUSE_MS, before.pauseMs * 2)) }
  // Nothing was due: an outage that is being probed is not over by that.
  if (results.length === 0) return before.limit === 1 ? before : firstPace
  return { limit: MOST_AT_ONCE, pauseMs: results.length >= before.limit ? 0 : IDLE_PAUSE_MS }
}

function isFailed(report: RoundResult['report']): boolean {
  return report === 'not-accepted' || report === 'uncertain'
}
