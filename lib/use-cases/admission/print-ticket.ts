import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { TicketSlip } from '@/lib/contracts/visits'
import type { Database } from '@/lib/db/client'
import { findFacility } from '@/lib/db/facility-store'
import { findRoom } from '@/lib/db/room-store'
import { findTicketOfVisit, type TicketRow } from '@/lib/db/ticket-store'
import { findVisit } from '@/lib/db/visit-store'
import { keepToldWait } from '@/lib/db/wait-store'
import type { Caller } from '@/lib/domain/access/caller'
import { estimateWait } from '@/lib/domain/queue/estimate-wait'
import { ticketLabel } from '@/lib/domain/queue/ticket-label'
import { err, ok, type Result } from '@/lib/domain/result'
import { formatTicketCode } from '@/lib/domain/scan/parse-ticket'
import { localDateSchema } from '@/lib/domain/time/local-date'
import type { VisitId } from '@/lib/domain/visit/visit.schema'
import { queueSpan } from '@/lib/domain/queue/queue-span'
import { readOrder } from '../queue/read-order'
import type { AdmissionDependencies } from './admission-dependencies'

/** P0 to P2 are priorities by law (domain/rules.md §5); P3, an appointment kept, is only good service. */
const LAST_LEGAL_PRIORITY = 2

/**
 * All that the paper slip carries. Every print is audited, the first one too; what it tells about waiting is kept, to
 * be measured against what happened.
 */
export async function printTicket(
  { db }: AdmissionDependencies,
  { input, caller, now }: { input: { visitId: VisitId }; caller: Caller; now: Date },
): Promise<Result<TicketSlip, { code: 'visit_not_found' | 'visit_cancelled' }>> {
  const { facilityCode } = caller
  const visit = await findVisit(db, facilityCode, input.visitId)
  if (!visit) return err({ code: 'visit_not_found' })
  if (visit.state === 'cancelled') return err({ code: 'visit_cancelled' })

  const [facility, room, ticket] = await Promise.all([
    findFacility(db, facilityCode),
    findRoom(db, facilityCode, visit.roomCode),
    findTicketOfVisit(db, facilityCode, visit.id),
  ])
  if (!facility || !room || !ticket) throw new Error('a visit without facility, room or ticket')
  const { peopleBefore, expectedWait } = await readPlace(db, ticket, now)
  if (expectedWait) await keepToldWait(db, { facilityCode, visitId: visit.id }, expectedWait, now)
  await appendAudit(db, {
    facilityCode,
    actor: caller,
    action: 'ticket.reprint',
    outcome: 'ok',
    personId: visit.personId,
    visitId: visit.id,
  })

  const { number, roomCode } = ticket
  const day = localDateSchema.parse(ticket.visitDay)
  return ok({
    visitId: input.visitId,
    facilityName: facility.name,
    label: ticketLabel(number),
    number,
    roomCode,
    roomName: room.name,
    ...(room.floor !== null && { floor: room.floor }),
    day,
    issuedAt: ticket.issuedAt.toISOString(),
    peopleBefore,
    ...(expectedWait && { expectedWait }),
    code: formatTicketCode({ facilityCode, day, roomCode, number }),
    priority: visit.priorityGroup <= LAST_LEGAL_PRIORITY,
  })
}

/** How many are called before this ticket as things stand, and how long that takes where the room shows it today. */
async function readPlace(db: Database, { facilityCode, roomCode, visitId }: TicketRow, now: Date) {
  const { places, turns } = await readOrder(db, { facilityCode, span: queueSpan(now), roomCode })
  const place = places.find(({ ticket }) => ticket.visitId === visitId)
  if (!place) return { peopleBefore: 0 }
  const peopleBefore = place.position - 1
  const calledAt = turns.map((turn) => turn.calledAt)
  return { peopleBefore, expectedWait: estimateWait(calledAt, peopleBefore) }
}
