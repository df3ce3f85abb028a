import type { VneidPaper, VneidRefusal } from '@/lib/domain/visit/visit.schema'
import type { DraftEdits } from './visit-draft'

export type VneidChoice = Pick<DraftEdits, 'vneidSeen' | 'vneidRefused'>

/** Ticked as seen, or no longer: a paper that is accepted after all is refused no more. */
export function tickPaper({ vneidSeen, vneidRefused }: VneidChoice, paper: VneidPaper, seen: boolean): VneidChoice {
  const others = vneidSeen.filter((other) => other !== paper)
  return {
    vneidSeen: seen ? [...others, paper] : others,
    vneidRefused: vneidRefused.filter((refusal) => refusal.paper !== paper),
  }
}

/** Shown and not accepted, for this reason; without a reason, not refused any more. */
export function refusePaper(
  { vneidSeen, vneidRefused }: VneidChoice,
  paper: VneidPaper,
  reason: VneidRefusal['reason'] | undefined,
): VneidChoice {
  const others = vneidRefused.filter((refusal) => refusal.paper !== paper)
  return {
    vneidSeen: reason ? vneidSeen.filter((other) => other !== paper) : vneidSeen,
    vneidRefused: reason ? [...others, { paper, reason }] : others,
  }
}
