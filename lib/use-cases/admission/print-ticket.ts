import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { TicketSlip } from '@/lib/contracts/visits'
import { findFacility } from '@/lib/db/facility-store'
import { findRoom } from '@/lib/db/room-store'
import { countPeopleBefore, findTicketOfVisit } from '@/lib/db/ticket-store'
import { findVisit } from '@/lib/db/visit-store'
import type { Caller } from '@/lib/domain/access/caller'
import { ticketLabel } from '@/lib/domain/queue/ticket-label'
import { err, ok, type Result } from '@/lib/domain/result'
import { formatTicketCode } from '@/lib/domain/scan/parse-ticket'
import { localDateSchema } from '@/lib/domain/time/local-date'
import type { VisitId } from '@/lib/domain/visit/visit.schema'
import type { AdmissionDependencies } from './admission-dependencies'

/** P0 to P2 are priorities by law (domain/rules.md §5); P3, an appointment kept, is only good service. */
const LAST_LEGAL_PRIORITY = 2

/** All that the paper slip carries. Every print is audited, the first one too. */
export async function printTicket(
  { db }: AdmissionDependencies,
  { input, caller }: { input: { visitId: VisitId }; caller: Caller },
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
  const peopleBefore = await countPeopleBefore(db, ticket)
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
    code: formatTicketCode({ facilityCode, day, roomCode, number }),
    priority: visit.priorityGroup <= LAST_LEGAL_PRIORITY,
  })
}
