import 'server-only'
import type { Transaction } from '@/lib/db/client'
import { findPapers } from '@/lib/db/paper-store'
import { lockPapers } from '@/lib/db/paper-use-store'
import { findRouteKnowledge } from '@/lib/db/route-knowledge-store'
import type { Vault } from '@/lib/db/vault'
import { decidePaperUse, isTaken, type OwnedPaper, type PaperUseDecision } from '@/lib/domain/records/decide-paper-use'
import type { PaperId } from '@/lib/domain/records/paper.schema'
import { toPaperContext } from '@/lib/domain/records/to-paper-context'
import { decideVisitRoute, type RouteSettings } from '@/lib/domain/route/decide-visit-route'
import type { RouteDecision } from '@/lib/domain/route/route-decision.schema'
import type { RouteInput } from '@/lib/domain/route/route-input.schema'
import { toRouteCoverage } from '@/lib/domain/route/to-route-coverage'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { toRouteSettings } from '@/lib/use-cases/route/to-route-settings'
import type { AdmitCall } from './admit-call'

/** What an insured visit is decided by. */
export interface VisitEvidence {
  personId: string
  coverage: RouteInput['coverage']
  paperIds: readonly PaperId[]
  papers: readonly OwnedPaper[]
  settings: RouteSettings
}

/** Nothing where insurance is not to pay; papers are asked for, and locked, only where some were given. */
export async function findEvidence(
  tx: Transaction,
  vault: Vault,
  { input, caller: { facilityCode }, now }: AdmitCall,
  personId: string,
): Promise<VisitEvidence | undefined> {
  if (input.useInsurance === false) return undefined
  const { paperIds = [] } = input
  const day = toLocalDate(now)
  const asked = { facilityCode, paperIds }
  // Sent together, carried out in this order: papers are read with the lock held.
  const [knowledge, papers] = await Promise.all([
    findRouteKnowledge(tx, vault, { facilityCode, day, subject: { personId } }),
    paperIds.length === 0
      ? []
      : Promise.all([lockPapers(tx, asked), findPapers(tx, vault, asked)]).then(([, found]) => found),
  ])
  const coverage = toRouteCoverage(knowledge.coverage, knowledge.cardNumberOnFile)
  return { personId, coverage, paperIds, papers, settings: toRouteSettings({ facilityCode, day }, knowledge) }
}

/** Which papers a visit uses, and what it counts as with them. Each visit's own uses do not count against it. */
export function decideInsuredVisit(
  evidence: VisitEvidence,
  { input, caller: { facilityCode }, now }: AdmitCall,
  visit: { visitId?: string; emergency: boolean },
): { uses: PaperUseDecision[]; decision: RouteDecision | undefined } {
  const { personId, coverage, paperIds, papers, settings } = evidence
  const { visitId, emergency } = visit
  const day = toLocalDate(now)
  const forVisitIds = visitId === undefined ? [] : [visitId]
  const context = toPaperContext(settings, { today: day, facilityCode, forVisitIds })
  const uses = decidePaperUse(paperIds, papers, { ...context, personId })
  const newborn = 'temporary' in input.person && input.person.temporary.reason === 'newborn'
  const counted = uses.toSorted((a, b) => rank(a) - rank(b)).flatMap((use) => ('paper' in use ? [use.paper] : []))
  const decision = decideVisitRoute(
    {
      ...(visitId !== undefined && { visitId }),
      day,
      emergency,
      newborn,
      coverage,
      papers: counted,
      grounds: input.routeGrounds ?? [],
    },
    settings,
  )
  return { uses, decision }
}

// Of two of a kind the one in use decides; one that cannot be used is still explained.
function rank(decision: PaperUseDecision): number {
  return isTaken(decision) ? 0 : 1
}
