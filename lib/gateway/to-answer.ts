import 'server-only'
import type { Coverage, InsuredVisit } from '@/lib/domain/coverage/coverage.schema'
import type { CoverageDecision } from '@/lib/domain/coverage/decide-coverage'
import type { CoverageAnswer, Evidence } from './gateway.types'
import { isPending, type Parts } from './start-parts'

/** The card's own answer, apart from its parts. */
export type CardStage = {
  askedAt: string
  decision: CoverageDecision
  olderVisits: InsuredVisit[]
  evidence?: Evidence
}

/** Card and parts as one answer; parts still under way are named in `coverage.pending`. */
export function toAnswer(card: CardStage, parts: Parts, fromCache: boolean): CoverageAnswer {
  const { history, copayment } = parts
  const visits = chooseVisits(card, parts)
  const pending = namePending(parts)
  return {
    coverage: {
      ...card.decision,
      ...(visits && { visits }),
      ...(copayment.value && { copayment: copayment.value }),
      ...(pending.length > 0 && { pending }),
      askedAt: card.askedAt,
    },
    parts: { history: history.outcome, copayment: copayment.outcome },
    evidence: [card.evidence, history.evidence, copayment.evidence].filter((held) => held !== undefined),
    fromCache,
  }
}

function chooseVisits({ olderVisits }: CardStage, { history }: Parts): InsuredVisit[] | undefined {
  return history.value ?? (history.outcome === 'none' || olderVisits.length > 0 ? olderVisits : undefined)
}

function namePending({ history, copayment }: Parts): NonNullable<Coverage['pending']> {
  return [...(isPending(history) ? ['visits' as const] : []), ...(isPending(copayment) ? ['copayment' as const] : [])]
}
