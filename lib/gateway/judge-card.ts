import 'server-only'
import type { GatewayProblemCode } from '@/lib/domain/coverage/coverage.schema'
import { decideCoverage, type CoverageDecision } from '@/lib/domain/coverage/decide-coverage'
import { describeProblem } from '@/lib/domain/coverage/describe-problem'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Asked } from './create-asker'
import { nameAnswerProblem } from './name-answer-problem'
import { readCardReply } from './read-card-reply'

/** The meaning of whatever came back for a card on the day of the visit. */
export function judgeCard({ answer }: Asked, today: LocalDate): CoverageDecision {
  if (!answer.ok) return decideUnverified(answer.error.code, answer.error.resultCode)
  const { fields, resultCode } = answer.value
  if (!fields || !/^\d{2,3}$/.test(resultCode)) return decideUnverified(nameAnswerProblem(answer.value))
  return decideCoverage(readCardReply(fields), today)
}

export function decideUnverified(code: GatewayProblemCode, resultCode?: string): CoverageDecision {
  return { status: 'unverified', ...(resultCode && { resultCode }), problem: describeProblem(code) }
}
