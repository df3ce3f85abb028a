import 'server-only'
import { randomUUID } from 'node:crypto'
import { queueMessage } from '@/lib/db/check-in-message-store'
import type { Transaction } from '@/lib/db/client'
import { notifyDesk } from '@/lib/db/desk-events'
import type { FirstCostRules } from '@/lib/db/first-cost-store'
import { setLastVisitDay } from '@/lib/db/person-store'
import { issueTicket } from '@/lib/db/ticket-store'
import type { Vault } from '@/lib/db/vault'
import { insertVisit, type NewVisit } from '@/lib/db/visit-store'
import { decideAdmissionCost } from '@/lib/domain/check-in-message/decide-admission-cost'
import type { Priority, PriorityGroup } from '@/lib/domain/queue/priority'
import { decideResidence } from '@/lib/domain/intake/decide-residence'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { decideVisitCoverage, type KnownCoverage } from '@/lib/domain/visit/decide-visit-coverage'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'
import { toRouteColumns } from '@/lib/db/visit-route-store'
import type { AdmitCall } from './admit-call'
import type { HeldTicket } from './answer-once'
import { decideInsuredVisit, type VisitEvidence } from './find-evidence'
import { settlePapers } from './settle-papers'
import { toRouteSummary } from './to-route-summary'

/** Writes the visit of a person on file, then takes its number: the counter is the last row that others wait for. */
export async function writeVisit(
  tx: Transaction,
  vault: Vault,
  call: AdmitCall,
  given: {
    personId: string
    address: string | undefined
    known: KnownCoverage
    evidence: VisitEvidence | undefined
    /** What it begins with, and the setting that decides whether that is its first cost. */
    firstCost: { service: FirstCostRules['services'][number] | undefined; options: FirstCostRules['options'] }
    priority: Priority
  },
): Promise<HeldTicket> {
  const { personId, address, known, evidence, firstCost, priority } = given
  const { input, caller, now } = call
  const { facilityCode } = caller
  const day = toLocalDate(now)
  const decided = decideVisitCoverage(known, { useInsurance: input.useInsurance ?? true }, now)
  const { coverage } = decided
  const visitId = visitIdSchema.parse(randomUUID())
  const emergency = priority.group === 'P0'
  const insured = evidence && decideInsuredVisit(evidence, call, { emergency })
  // Without a number nobody can ask: nothing is known of any insurance.
  const route = known.canBeAsked ? insured?.decision : undefined
  const { service, options } = firstCost
  const insuredNow = (input.useInsurance ?? true) && coverage !== 'none'
  const reported = { emergency, insured: insuredNow, routeCode: route?.code ?? null, state: 'waiting' } as const
  const cost = decideAdmissionCost(service, reported, options, now)
  const row: NewVisit = {
    facilityCode,
    id: visitId,
    visitDay: day,
    personId,
    roomCode: input.roomCode,
    state: 'waiting',
    admittedAt: now,
    admittedBy: caller.name,
    desk: input.desk ?? null,
    identifiedMethod: input.identified.method,
    identifiedMedium: input.identified.medium,
    vneidSeen: input.vneid?.seen ?? [],
    vneidUnusedReason: input.vneid?.unusedReason ?? null,
    vneidRefused: input.vneid?.refused ?? [],
    residence: decideResidence(address),
    priorityGroup: GROUP_NUMBER[priority.group],
    priorityReason: priority.reason,
    priorityTicks: input.priorityTicks ?? [],
    emergency,
    serviceCode: service?.code ?? null,
    useInsurance: input.useInsurance ?? true,
    coverage,
    coverageCheckId: decided.checkId ?? null,
    coverageProblem: decided.problem ?? null,
    coverageAskAgainAt: decided.askAgainAt ?? null,
    scanToTicketMs: input.scanToTicketMs ?? null,
    routeGrounds: input.routeGrounds ?? [],
    ...toRouteColumns(route),
  }
  // Sent together, carried out in this order.
  const [, , settled, , , ticket] = await Promise.all([
    insertVisit(tx, row),
    setLastVisitDay(tx, { facilityCode, personId }, day),
    insured && insured.uses.length > 0 ? settlePapers(tx, call, visitId, insured.uses) : undefined,
    cost &&
      queueMessage(tx, vault, { facilityCode, visitId, trigger: 'first-cost' }, { cost, source: 'admission', now }),
    notifyDesk(tx, facilityCode, { kind: 'visit-admitted', visitId, roomCode: input.roomCode }),
    issueTicket(tx, { facilityCode, day, roomCode: input.roomCode, visitId, now }),
  ])
  return { visitId, ticket, coverage, alreadyCheckedIn: false, route: toRouteSummary(row), ...settled }
}

const GROUP_NUMBER = { P0: 0, P1: 1, P2: 2, P3: 3, P4: 4 } as const satisfies Record<PriorityGroup, number>
