import type { LocalDate } from '../time/local-date'
import type { VisitId } from '../visit/visit.schema'
import { judgePaper, type VisitContext, type PaperJudgement } from './judge-paper'
import type { Paper, PaperId } from './paper.schema'

/** A paper of our store and whose it is. */
export interface OwnedPaper {
  personId: string
  paper: Paper
}

/** What becomes of one paper that a visit is to use. Whatever it is, the ticket is given. */
export type PaperUseDecision =
  | { outcome: 'use'; paper: Paper; once: boolean }
  | { outcome: 'in-use'; paper: Paper }
  | { outcome: 'already-used'; paper: Paper; usedOn: LocalDate; byVisitId: VisitId }
  | { outcome: 'not-usable'; paper: Paper; why: PaperJudgement['status'] | 'one-of-a-kind' }
  /** Unknown, or somebody else's: nothing is said about it. */
  | { outcome: 'not-theirs'; paperId: PaperId }

/**
 * Which of the papers a visit uses (TT 01/2025 Đ11, Đ12): the person's own, still good on the day, one referral and one
 * appointment. Everything is used once, but a referral that is good for a year.
 */
export function decidePaperUse(
  paperIds: readonly PaperId[],
  found: readonly OwnedPaper[],
  context: VisitContext & { personId: string },
): PaperUseDecision[] {
  const taken = new Set<Paper['kind']>()
  return paperIds.map((paperId) => {
    const paper = found.find((owned) => owned.paper.paperId === paperId && owned.personId === context.personId)?.paper
    if (!paper) return { outcome: 'not-theirs', paperId }
    const decision = taken.has(paper.kind) ? secondOfAKind(paper) : decideOwn(paper, context)
    if (decision.outcome === 'use' || decision.outcome === 'in-use') taken.add(paper.kind)
    return decision
  })
}

function secondOfAKind(paper: Paper): PaperUseDecision {
  return { outcome: 'not-usable', paper, why: 'one-of-a-kind' }
}

function decideOwn(paper: Paper, context: VisitContext): PaperUseDecision {
  if (paper.uses.some(({ visitId }) => visitId === context.visitId)) return { outcome: 'in-use', paper }
  const once = paper.kind === 'appointment' || paper.oneYear !== true
  const [use] = paper.uses
  if (once && use) return { outcome: 'already-used', paper, usedOn: use.usedOn, byVisitId: use.visitId }
  const { accepted, status } = judgePaper(paper, context)
  return accepted ? { outcome: 'use', paper, once } : { outcome: 'not-usable', paper, why: status }
}
