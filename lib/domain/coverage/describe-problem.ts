import type { CoverageNextAction, CoverageProblem, CoverageProblemCode } from './coverage.schema'

const nextActions = {
  gateway_timeout: 'admit_and_ask_again',
  gateway_unreachable: 'admit_and_ask_again',
  gateway_rejected_account: 'tell_administrator',
  gateway_refused_question: 'tell_administrator',
  gateway_bad_answer: 'admit_and_ask_again',
  gateway_busy: 'admit_and_ask_again',
  gateway_error: 'admit_and_ask_again',
  card_not_valid_today: 'ask_for_current_card',
} satisfies Record<CoverageProblemCode, CoverageNextAction>

/** A problem with its one next action. */
export function describeProblem(code: CoverageProblemCode): CoverageProblem {
  return { code, nextAction: nextActions[code] }
}
