import 'server-only'
import type { Transaction } from '@/lib/db/client'
import { queueMessage } from '@/lib/db/check-in-message-store'
import { notifyDesk } from '@/lib/db/desk-events'
import type { FirstCostRules } from '@/lib/db/first-cost-store'
import { findTicketOfVisit } from '@/lib/db/ticket-store'
import type { Vault } from '@/lib/db/vault'
import { setVisitCoverage } from '@/lib/db/visit-coverage-store'
import { setRouteGrounds } from '@/lib/db/visit-route-store'
import { findVisit, type VisitRow } from '@/lib/db/visit-store'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { decideAdmissionCost } from '@/lib/domain/check-in-message/decide-admission-cost'
import { heldService } from '@/lib/domain/service/held-service'
import { decideVisitCoverage, type KnownCoverage } from '@/lib/domain/visit/decide-visit-coverage'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'
import { redecideRoutes } from '@/lib/use-cases/route/redecide-routes'
import type { HeldTicket } from './answer-once'
import { decideInsuredVisit, type VisitEvidence } from './find-evidence'
import { settlePapers } from './settle-papers'
import { toRouteSummary } from './to-route-summary'
import type { AdmitCall } from './admit-call'

interface Held {
  held: Pick<VisitRow, 'facilityCode' | 'id'>
  evidence: VisitEvidence | undefined
  /** What is known of the person's insurance now, numbers just added included. */
  known: KnownCoverage
  rules: FirstCostRules
}

/**
 * The ticket that somebody holds in the room already. Papers given and seen now are those of its visit too, and a visit that
 * was written without insurance, for want of a number, becomes insured once there is one.
 */
export async function holdTicket(
  tx: Transaction,
  vault: Vault,
  call: AdmitCall,
  { held, evidence, known, rules }: Held,
): Promise<HeldTicket> {
  const { facilityCode, id: visitId } = held
  const [ticket, visit] = await Promise.all([
    findTicketOfVisit(tx, facilityCode, visitId),
    findVisit(tx, facilityCode, visitId),
  ])
  if (!ticket || !visit) throw new Error('a visit without a ticket')
  const answer = { visitId, ticket, coverage: visit.coverage, alreadyCheckedIn: true, route: toRouteSummary(visit) }
  if (!evidence || !visit.useInsurance) return answer

  const decided = visit.coverage === 'none' ? decideVisitCoverage(known, { useInsurance: true }, call.now) : undefined
  const isInsuredNow = decided !== undefined && decided.coverage !== 'none'
  if (isInsuredNow) await setVisitCoverage(tx, { facilityCode, visitId }, decided)
  const { uses } = decideInsuredVisit(evidence, call, { visitId, emergency: visit.emergency })
  const { routeGrounds = [] } = call.input
  const grounds = [...new Set([...visit.routeGrounds, ...routeGrounds])]
  const isNewGround = grounds.length > visit.routeGrounds.length
  const settled = uses.length > 0 ? await settlePapers(tx, call, visitId, uses) : undefined
  if (!isInsuredNow && !isNewGround && !settled?.newlyUsed.length) return { ...answer, ...settled }
  if (isNewGround) await setRouteGrounds(tx, { facilityCode, visitId }, grounds)

  await redecideRoutes(tx, vault, { facilityCode, day: toLocalDate(call.now), visitIds: [visitId] })
  const redecided = await findVisit(tx, facilityCode, visitId)
  if (isInsuredNow && redecided) await tellOfInsurance(tx, vault, call, { visit: redecided, rules })
  return {
    ...answer,
    ...settled,
    coverage: redecided?.coverage ?? visit.coverage,
    route: redecided ? toRouteSummary(redecided) : undefined,
    ...(isInsuredNow && { newlyInsured: true }),
  }
}

// What an insured visit would have set off when it was admitted; a message that is queued already stays as it is.
async function tellOfInsurance(
  tx: Transaction,
  vault: Vault,
  { now }: AdmitCall,
  { visit, rules }: { visit: VisitRow; rules: FirstCostRules },
): Promise<void> {
  const { facilityCode, roomCode, emergency, state } = visit
  const routeCode = toRouteSummary(visit)?.code ?? null
  const visitId = visitIdSchema.parse(visit.id)
  const service = heldService(rules.services, visit.serviceCode)
  const cost = decideAdmissionCost(service, { emergency, insured: true, routeCode, state }, rules.options, now)
  await Promise.all([
    cost &&
      queueMessage(tx, vault, { facilityCode, visitId, trigger: 'first-cost' }, { cost, source: 'admission', now }),
    notifyDesk(tx, facilityCode, { kind: 'coverage-changed', visitId, roomCode }),
  ])
}
