import 'server-only'
import type { Transaction } from '@/lib/db/client'
import { findTicketOfVisit } from '@/lib/db/ticket-store'
import type { Vault } from '@/lib/db/vault'
import { setRouteGrounds } from '@/lib/db/visit-route-store'
import { findVisit, type VisitRow } from '@/lib/db/visit-store'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { redecideRoutes } from '@/lib/use-cases/route/redecide-routes'
import type { HeldTicket } from './answer-once'
import { decideInsuredVisit, type VisitEvidence } from './find-evidence'
import { settlePapers } from './settle-papers'
import { toRouteSummary } from './to-route-summary'
import type { AdmitCall } from './admit-call'

/** The ticket that somebody holds in the room already; papers given and seen now are those of its visit too. */
export async function holdTicket(
  tx: Transaction,
  vault: Vault,
  call: AdmitCall,
  { held, evidence }: { held: Pick<VisitRow, 'facilityCode' | 'id'>; evidence: VisitEvidence | undefined },
): Promise<HeldTicket> {
  const { facilityCode, id: visitId } = held
  const [ticket, visit] = await Promise.all([
    findTicketOfVisit(tx, facilityCode, visitId),
    findVisit(tx, facilityCode, visitId),
  ])
  if (!ticket || !visit) throw new Error('a visit without a ticket')
  const answer = { visitId, ticket, coverage: visit.coverage, alreadyCheckedIn: true, route: toRouteSummary(visit) }
  const { routeGrounds = [] } = call.input
  const grounds = [...new Set([...visit.routeGrounds, ...routeGrounds])]
  const isNewGround = grounds.length > visit.routeGrounds.length
  if (!evidence || !visit.useInsurance || (evidence.paperIds.length === 0 && !isNewGround)) return answer

  const { uses } = decideInsuredVisit(evidence, call, { visitId, emergency: visit.emergency })
  const settled = await settlePapers(tx, call, visitId, uses)
  if (settled.newlyUsed.length === 0 && !isNewGround) return { ...answer, ...settled }
  if (isNewGround) await setRouteGrounds(tx, { facilityCode, visitId }, grounds)
  await redecideRoutes(tx, vault, { facilityCode, day: toLocalDate(call.now), visitIds: [visitId] })
  const decided = await findVisit(tx, facilityCode, visitId)
  return { ...answer, ...settled, route: decided ? toRouteSummary(decided) : undefined }
}
