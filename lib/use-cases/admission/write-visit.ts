import 'server-only'
import { randomUUID } from 'node:crypto'
import type { CheckInRequest } from '@/lib/contracts/check-ins'
import type { Transaction } from '@/lib/db/client'
import { notifyDesk } from '@/lib/db/desk-events'
import { setLastVisitDay } from '@/lib/db/person-store'
import { issueTicket } from '@/lib/db/ticket-store'
import { insertVisit, type NewVisit } from '@/lib/db/visit-store'
import type { Caller } from '@/lib/domain/access/caller'
import type { Priority, PriorityGroup } from '@/lib/domain/queue/priority'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { decideVisitCoverage, type KnownCoverage } from '@/lib/domain/visit/decide-visit-coverage'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'
import type { HeldTicket } from './answer-once'

export interface AdmitCall {
  input: CheckInRequest
  caller: Caller
  now: Date
}

/** Writes the visit of a person on file, then takes its number: the counter is the last row that others wait for. */
export async function writeVisit(
  tx: Transaction,
  call: AdmitCall,
  { personId, known, priority }: { personId: string; known: KnownCoverage; priority: Priority },
): Promise<HeldTicket> {
  const { input, caller, now } = call
  const { facilityCode } = caller
  const day = toLocalDate(now)
  const decided = decideVisitCoverage(known, { useInsurance: input.useInsurance ?? true }, now)
  const { coverage } = decided
  const visitId = visitIdSchema.parse(randomUUID())
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
    priorityGroup: GROUP_NUMBER[priority.group],
    priorityTicks: input.priorityTicks ?? [],
    emergency: priority.group === 'P0',
    useInsurance: input.useInsurance ?? true,
    coverage,
    coverageCheckId: decided.checkId ?? null,
    coverageAskAgainAt: decided.askAgainAt ?? null,
    scanToTicketMs: input.scanToTicketMs ?? null,
  }
  // Sent together, carried out in this order.
  const [, , , ticket] = await Promise.all([
    insertVisit(tx, row),
    setLastVisitDay(tx, { facilityCode, personId }, day),
    notifyDesk(tx, facilityCode, { kind: 'visit-admitted', visitId, roomCode: input.roomCode }),
    issueTicket(tx, { facilityCode, day, roomCode: input.roomCode, visitId, now }),
  ])
  return { visitId, ticket, coverage, alreadyCheckedIn: false }
}

const GROUP_NUMBER = { P0: 0, P1: 1, P2: 2, P3: 3, P4: 4 } as const satisfies Record<PriorityGroup, number>
