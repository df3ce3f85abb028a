import type { AppointmentStatus, ReferralStatus } from '../route/route-decision.schema'
import { isTrustedPaper } from './is-trusted-paper'
import type { PaperFacts } from './paper-facts'
import { weighPaper, type PaperContext, type PaperWeight } from './weigh-paper'

export interface PaperJudgement {
  status: ReferralStatus | AppointmentStatus | 'signature-invalid'
  /** Whether a visit of that day may use it. */
  accepted: boolean
  weight: PaperWeight
}

/** Whether a visit may use a paper, by the rules that weigh it and by its signature: the one place that says so. */
export function judgePaper(paper: PaperFacts, context: PaperContext): PaperJudgement {
  const weight = weighPaper(paper, context)
  if (!isTrustedPaper(paper)) return { status: 'signature-invalid', accepted: false, weight }
  return { status: weight.decision.status, accepted: weight.accepted, weight }
}
