import type { CoverageStatus } from '../coverage/coverage.schema'
import { settleVisitCoverage } from './settle-visit-coverage'
import type { VisitCoverage } from './visit.schema'

/** What is known of a person's insurance at the moment of admission. */
export interface KnownCoverage {
  /** Whether any number is on file that the gateway can be asked with. */
  canBeAsked: boolean
  /** A number read today that the gateway has not answered for: what it said of the others is not the last word. */
  isNewNumberOpen?: boolean
  /** Today's best answer of the gateway, if it was asked. */
  today?: { checkId: string; status: CoverageStatus; problem?: string | undefined }
}

export interface CoverageDecision {
  coverage: VisitCoverage
  checkId?: string
  /** What kept the gateway from a plain answer, where it was asked and gave none. */
  problem?: string
  /** When the background asks the gateway again; absent where the answer is final. */
  askAgainAt?: Date
}

/** The desk's own question is usually on its way at this moment: the background leaves it a minute. */
const ASK_AGAIN_AFTER_MS = 60_000

/** What a new visit records about insurance. Nothing here ever keeps a ticket back (NĐ 188/2025 Đ38 k2). */
export function decideVisitCoverage(
  { canBeAsked, isNewNumberOpen, today }: KnownCoverage,
  request: { useInsurance: boolean },
  now: Date,
): CoverageDecision {
  if (!request.useInsurance || !canBeAsked) return { coverage: 'none' }
  const askAgainAt = new Date(now.getTime() + ASK_AGAIN_AFTER_MS)
  if (!today) return { coverage: 'unverified', askAgainAt }
  const { coverage, final } = settleVisitCoverage(today.status)
  const { checkId, problem } = today
  if (coverage === 'none' && isNewNumberOpen) return { coverage: 'unverified', askAgainAt }
  return { coverage, checkId, ...(problem !== undefined && { problem }), ...(!final && { askAgainAt }) }
}
