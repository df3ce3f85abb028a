import 'server-only'
import { createViewAudit } from '@/lib/audit/audit-view'
import { queueResponseSchema, type QueueResponse } from '@/lib/contracts/queue'
import type { Database } from '@/lib/db/client'
import { listQueueRows, type QueueRow } from '@/lib/db/queue-store'
import { findRoom } from '@/lib/db/room-store'
import { countWaitsAsTold } from '@/lib/db/wait-store'
import type { Caller } from '@/lib/domain/access/caller'
import { ageYears } from '@/lib/domain/patient/birth-date'
import { estimateWait } from '@/lib/domain/queue/estimate-wait'
import { orderQueue } from '@/lib/domain/queue/order-queue'
import { toPriorityGroup } from '@/lib/domain/queue/priority'
import { queueSpan } from '@/lib/domain/queue/queue-span'
import { ticketLabel } from '@/lib/domain/queue/ticket-label'
import { err, ok, type Result } from '@/lib/domain/result'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { readTurns } from './read-order'

const auditView = createViewAudit()

/**
 * A room's queue as it stands: who waits, in the order of calls and with the reasons for it, who was called, who was
 * not there. The list names people: seeing it is audited, once a minute and person.
 */
export async function listQueue(
  { db }: { db: Database },
  { input, caller, now }: { input: { roomCode: string }; caller: Caller; now: Date },
): Promise<Result<QueueResponse, { code: 'room_not_found' }>> {
  const { facilityCode } = caller
  const { roomCode } = input
  const found = await findRoom(db, facilityCode, roomCode)
  if (!found) return err({ code: 'room_not_found' })
  const span = queueSpan(now)
  const { today } = span
  const ofSpan = { facilityCode, span, roomCode }
  const entry = { facilityCode, actor: caller, action: 'visit.view' as const, outcome: 'ok' as const }
  const [rows, { called, turns, callsPerTurn }, waitsAsTold] = await Promise.all([
    listQueueRows(db, ofSpan),
    readTurns(db, ofSpan),
    countWaitsAsTold(db, { facilityCode, day: today, roomCode }),
    auditView(db, { ...entry, details: { list: 'queue', roomCode } }, now),
  ])
  const waiting = rows.filter(({ state }) => state === 'waiting')
  const tickets = waiting.map((row) => ({ ...row, group: toPriorityGroup(row.priorityGroup) }))
  const places = orderQueue(tickets, { called, callsPerTurn })
  const expected = estimateWait(
    turns.map(({ calledAt }) => calledAt),
    waiting.length,
  )
  const lastCalledFirst = rows.toSorted((a, b) => (b.lastCalledAt?.getTime() ?? 0) - (a.lastCalledAt?.getTime() ?? 0))
  const inState = (state: QueueRow['state']) =>
    lastCalledFirst.filter((row) => row.state === state).map((row) => toPerson(row, today))
  const { code, name, floor } = found
  return ok(
    queueResponseSchema.parse({
      room: { code, name, ...(floor !== null && { floor }) },
      now: now.toISOString(),
      waiting: places.map(({ ticket, ...place }) => ({
        ...toPerson(ticket, today),
        ...place,
        ...(ticket.jumpReason !== null && { jumpReason: ticket.jumpReason }),
      })),
      called: inState('called'),
      skipped: inState('skipped'),
      turns: turns.length,
      callsPerTurn,
      ...(expected && { expectedWait: expected }),
      waitsAsTold,
    }),
  )
}

function toPerson(row: QueueRow, today: LocalDate) {
  const {
    visitId,
    visitDay,
    number,
    fullName,
    birthYear,
    birthMonth,
    birthDay,
    priorityGroup,
    priorityReason,
    callCount,
  } = row
  const birthDate = birthYear !== null && {
    year: birthYear,
    ...(birthMonth !== null && { month: birthMonth }),
    ...(birthDay !== null && { day: birthDay }),
  }
  return {
    visitId,
    label: ticketLabel(number, { day: visitDay, today }),
    fullName,
    ...(birthDate && { ageYears: Math.max(0, ageYears(birthDate, today)) }),
    priorityGroup,
    ...(priorityReason !== null && { priorityReason }),
    admittedAt: row.admittedAt.toISOString(),
    callCount,
    ...(row.lastCalledAt && { lastCalledAt: row.lastCalledAt.toISOString() }),
  }
}
