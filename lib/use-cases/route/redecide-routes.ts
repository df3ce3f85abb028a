import 'server-only'
import type { Transaction } from '@/lib/db/client'
import { notifyDesk } from '@/lib/db/desk-events'
import { findPapers } from '@/lib/db/paper-store'
import { findPaperIdsOfVisit } from '@/lib/db/paper-use-store'
import { findRouteKnowledge } from '@/lib/db/route-knowledge-store'
import type { Vault } from '@/lib/db/vault'
import { lockVisitsForRoute, setVisitRoute } from '@/lib/db/visit-route-store'
import { decideVisitRoute } from '@/lib/domain/route/decide-visit-route'
import { noteLowering } from '@/lib/domain/route/note-lowering'
import type { RouteDecision } from '@/lib/domain/route/route-decision.schema'
import { toRouteCoverage } from '@/lib/domain/route/to-route-coverage'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'
import { toRouteSettings } from './to-route-settings'

interface Redecision {
  facilityCode: string
  day: LocalDate
  visitIds: readonly string[]
}

type LockedVisit = Awaited<ReturnType<typeof lockVisitsForRoute>>[number]

/**
 * Decides anew what visits of today count as, in the transaction that brought new evidence about their insurance. A
 * lower rate stays marked with the one before and tells the desks. Returns how many were lowered.
 */
export async function redecideRoutes(tx: Transaction, vault: Vault, given: Redecision): Promise<number> {
  const { facilityCode } = given
  let lowered = 0
  for (const visit of await lockVisitsForRoute(tx, given)) {
    const decision = await decideAnew(tx, vault, given, visit)
    const ratePercent = visit.decision?.ratePercent
    const loweredFromPercent = noteLowering(
      { ratePercent, loweredFromPercent: visit.loweredFromPercent },
      decision?.ratePercent,
    )
    await setVisitRoute(tx, { facilityCode, visitId: visit.visitId }, { decision, loweredFromPercent })
    if (loweredFromPercent === null || loweredFromPercent === visit.loweredFromPercent) continue
    lowered += 1
    const visitId = visitIdSchema.parse(visit.visitId)
    await notifyDesk(tx, facilityCode, { kind: 'route-lowered', visitId, roomCode: visit.roomCode })
  }
  return lowered
}

async function decideAnew(
  tx: Transaction,
  vault: Vault,
  { facilityCode, day }: Redecision,
  { visitId, personId, emergency, grounds, decision: before }: LockedVisit,
): Promise<RouteDecision | undefined> {
  const [knowledge, paperIds] = await Promise.all([
    findRouteKnowledge(tx, vault, { facilityCode, day, subject: { personId } }),
    findPaperIdsOfVisit(tx, { facilityCode, visitId }),
  ])
  const papers = await findPapers(tx, vault, { facilityCode, paperIds })
  const evidence = {
    visitId,
    day,
    emergency,
    // Nothing else of the visit remembers it.
    newborn: before?.code === '1.7',
    coverage: toRouteCoverage(knowledge.coverage, knowledge.cardNumberOnFile),
    papers: papers.map(({ paper }) => paper),
    grounds,
  }
  return decideVisitRoute(evidence, toRouteSettings({ facilityCode, day }, knowledge))
}
