import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { CheckInResponse } from '@/lib/contracts/check-ins'
import type { Transaction } from '@/lib/db/client'
import { notifyDesk } from '@/lib/db/desk-events'
import { findRoom } from '@/lib/db/room-store'
import { endTicketOfVisit, findTicketOfVisit, issueTicket, type TicketRow } from '@/lib/db/ticket-store'
import { findVisitOfPerson, lockVisit, setVisitRoom, type VisitRow } from '@/lib/db/visit-store'
import type { Vault } from '@/lib/db/vault'
import type { Caller } from '@/lib/domain/access/caller'
import { err, ok, type Result } from '@/lib/domain/result'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { decideVisitChange, type VisitChangeRefusal } from '@/lib/domain/visit/decide-visit-change'
import type { VisitId } from '@/lib/domain/visit/visit.schema'
import type { AdmissionDependencies } from './admission-dependencies'
import { answerOnce, type HeldTicket } from './answer-once'
import { followMove } from './follow-move'
import { toRouteSummary } from './to-route-summary'

export type MoveRefusal =
  VisitChangeRefusal | { code: 'room_not_found' | 'room_closed' | 'already_waiting_there' | 'request_id_reused' }

interface MoveCall {
  input: { requestId: string; visitId: VisitId; roomCode: string }
  caller: Caller
  now: Date
}

interface Moved extends HeldTicket {
  personId: string
  fromRoom: string
}

/** Sends a visit to another room, with a new number there; where it is there already, its ticket again. */
export function moveVisit(
  { db, vault }: AdmissionDependencies,
  call: MoveCall,
): Promise<Result<CheckInResponse, MoveRefusal>> {
  const { input, caller, now } = call
  const { requestId, ...question } = input
  const request = { facilityCode: caller.facilityCode, requestId, now, question }
  return answerOnce(db, vault, request, {
    run: (tx) => move(tx, vault, call),
    audit: (tx, moved: Moved) => auditMove(tx, call, moved),
  })
}

async function move(tx: Transaction, vault: Vault, call: MoveCall): Promise<Result<Moved, MoveRefusal>> {
  const { input, caller, now } = call
  const locked = await lockVisit(tx, caller.facilityCode, input.visitId)
  const decision = decideVisitChange(locked, now)
  if (!decision.ok) return decision
  const visit = decision.value
  if (visit.roomCode === input.roomCode) return stay(tx, visit)

  const room = await findRoom(tx, caller.facilityCode, input.roomCode)
  if (!room) return err({ code: 'room_not_found' })
  if (!room.open) return err({ code: 'room_closed' })
  // Its number there is of its own day too: after midnight it must not look like one of the people who come now.
  const day = localDateSchema.parse(visit.visitDay)
  const { facilityCode, personId } = visit
  const other = await findVisitOfPerson(tx, { facilityCode, day, personId, roomCode: room.code })
  if (other) return err({ code: 'already_waiting_there' })

  const key = { facilityCode, visitId: visit.id }
  await endTicketOfVisit(tx, key, 'moved')
  await setVisitRoom(tx, key, room.code)
  await followMove(tx, vault, { visit, roomCode: room.code, now })
  for (const roomCode of [visit.roomCode, room.code]) {
    await notifyDesk(tx, facilityCode, { kind: 'visit-changed', visitId: input.visitId, roomCode })
  }
  const ticket = await issueTicket(tx, { ...key, day, roomCode: room.code, now })
  return ok({ ...toMoved(visit, ticket), alreadyCheckedIn: false })
}

async function stay(tx: Transaction, visit: VisitRow): Promise<Result<Moved, never>> {
  const ticket = await findTicketOfVisit(tx, visit.facilityCode, visit.id)
  if (!ticket) throw new Error('a visit without a ticket')
  return ok({ ...toMoved(visit, ticket), alreadyCheckedIn: true })
}

function toMoved(visit: VisitRow, ticket: TicketRow) {
  const { id: visitId, personId, coverage, roomCode: fromRoom } = visit
  return { visitId, personId, ticket, coverage, fromRoom, route: toRouteSummary(visit) }
}

async function auditMove(tx: Transaction, { input, caller }: MoveCall, moved: Moved): Promise<void> {
  const { fromRoom, personId, visitId, alreadyCheckedIn } = moved
  if (alreadyCheckedIn) return
  await appendAudit(tx, {
    facilityCode: caller.facilityCode,
    actor: caller,
    action: 'visit.move',
    outcome: 'ok',
    personId,
    visitId,
    details: { fromRoom, toRoom: input.roomCode, number: moved.ticket.number },
  })
}
