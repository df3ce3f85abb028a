import type { LocalDate } from '../time/local-date'
import type { VisitId } from '../visit/visit.schema'
import { judgePaper, type PaperJudgement } from './judge-paper'
import type { Paper, PaperId } from './paper.schema'
import type { PaperContext } from './weigh-paper'

/** A paper of our store and whose it is. */
export interface OwnedPaper {
  personId: string
  paper: Paper
}

/** What becomes of one paper that a visit is to use. Whatever it is, the ticket is given. */
export type PaperUseDecision =
  | { outcome: 'use'; paper: Paper; once: boolean }
  /** In use by another visit of the day, which is the same episode: both use it. */
  | { outcome: 'share'; paper: Paper; usedAt: string; byVisitId: VisitId }
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
  context: PaperContext & { personId: string },
): PaperUseDecision[] {
  const taken = new Set<Paper['kind']>()
  return paperIds.map((paperId) => {
    const paper = found.find((owned) => owned.paper.paperId === paperId && owned.personId === context.personId)?.paper
    if (!paper) return { outcome: 'not-theirs', paperId }
    const decision = taken.has(paper.kind) ? secondOfAKind(paper) : decideOwn(paper, context)
    if (isTaken(decision)) taken.add(paper.kind)
    return decision
  })
}

/** Whether the visit has the paper. */
export function isTaken({ outcome }: PaperUseDecision): boolean {
  return outcome === 'use' || outcome === 'share' || outcome === 'in-use'
}

function secondOfAKind(paper: Paper): PaperUseDecision {
  return { outcome: 'not-usable', paper, why: 'one-of-a-kind' }
}

function decideOwn(paper: Paper, context: PaperContext): PaperUseDecision {
  if (paper.uses.some(({ visitId }) => context.forVisitIds.includes(visitId))) return { outcome: 'in-use', paper }
  const { accepted, status } = judgePaper(paper, context)
  const [use] = paper.uses
  const once = paper.kind === 'appointment' || paper.oneYear !== true
  if (once && use) {
    const { usedOn, usedAt, visitId: byVisitId } = use
    return accepted
      ? { outcome: 'share', paper, usedAt, byVisitId }
      : { outcome: 'already-used', paper, usedOn, byVisitId }
  }
  return accepted ? { outcome: 'use', paper, once } : { outcome: 'not-usable', paper, why: status }
}
