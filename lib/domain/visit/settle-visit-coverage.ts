import type { CoverageStatus } from '../coverage/coverage.schema'
import { addDays, startOfLocalDate, type LocalDate } from '../time/local-date'
import type { VisitCoverage } from './visit.schema'

/** What an answer of the gateway makes of a visit that was still unverified. */
export interface VisitCoverageOutcome {
  coverage: VisitCoverage
  /** Whether the gateway would only say the same again. */
  final: boolean
}

export function settleVisitCoverage(status: CoverageStatus): VisitCoverageOutcome {
  return OUTCOMES[status]
}

const OUTCOMES: Record<CoverageStatus, VisitCoverageOutcome> = {
  verified: { coverage: 'verified', final: true },
  'not-covered': { coverage: 'none', final: true },
  'not-found': { coverage: 'none', final: true },
  // People have to look at papers; the machine is done.
  mismatch: { coverage: 'unverified', final: true },
  'check-paper': { coverage: 'unverified', final: true },
  unverified: { coverage: 'unverified', final: false },
}

const FIRST_PAUSE_MS = 30_000
const LONGEST_PAUSE_MS = 600_000

/**
 * When an unanswered visit is asked about next: 30 s after the first attempt, then twice as long each time, at most
 * 10 minutes; undefined once the next attempt would fall on another Vietnamese day.
 * @param attempts how many there were, at least 1
 */
export function nextAskAt(visitDay: LocalDate, attempts: number, now: Date): Date | undefined {
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 10))
  const next = new Date(now.getTime() + pauseMs)
  return next < startOfLocalDate(addDays(visitDay, 1)) ? next : undefined
}
