import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { QueueSpan } from '@/lib/domain/queue/queue-span'
import type { VisitState } from '@/lib/domain/visit/visit.schema'
import type { Executor, Transaction } from './client'
import { isOfSpan } from './is-of-span'
import { room } from './schema/facility'
import { person } from './schema/person'
import { isInQueue, isWaiting, ticket, visit } from './schema/visit'

interface RoomOfSpan {
  facilityCode: string
  span: QueueSpan
  roomCode: string
}

/** Who waits in a room: only what their order needs. */
export function listWaiting(db: Executor, { facilityCode, span, roomCode }: RoomOfSpan) {
  return db
    .select({
      visitId: visit.id,
      visitDay: visit.visitDay,
      personId: visit.personId,
      number: ticket.number,
      priorityGroup: visit.priorityGroup,
      admittedAt: visit.admittedAt,
      jumpedAt: visit.jumpedAt,
      callCount: visit.callCount,
    })
    .from(visit)
    .innerJoin(ticket, holdsTicket)
    .where(and(eq(visit.facilityCode, facilityCode), isHeld(span), eq(visit.roomCode, roomCode), isWaiting))
}

/** Everybody who waits, was called or was skipped in a room. */
export function listQueueRows(db: Executor, { facilityCode, span, roomCode }: RoomOfSpan) {
  return db
    .select({
      visitId: visit.id,
      visitDay: visit.visitDay,
      number: ticket.number,
      state: visit.state,
      fullName: person.fullName,
      birthYear: person.birthYear,
      birthMonth: person.birthMonth,
      birthDay: person.birthDay,
      priorityGroup: visit.priorityGroup,
      priorityReason: visit.priorityReason,
      admittedAt: visit.admittedAt,
      jumpedAt: visit.jumpedAt,
      jumpReason: visit.jumpReason,
      callCount: visit.callCount,
      lastCalledAt: visit.lastCalledAt,
    })
    .from(visit)
    .innerJoin(ticket, holdsTicket)
    .innerJoin(person, and(eq(person.facilityCode, visit.facilityCode), eq(person.id, visit.personId)))
    .where(and(eq(visit.facilityCode, facilityCode), isHeld(span), eq(visit.roomCode, roomCode), isInQueue))
}
export type QueueRow = Awaited<ReturnType<typeof listQueueRows>>[number]

/** Keeps two nurses of one room from calling at the same moment. */
export async function lockRoom(tx: Transaction, facilityCode: string, roomCode: string): Promise<boolean> {
  const rows = await tx
    .select({ code: room.code })
    .from(room)
    .where(and(eq(room.facilityCode, facilityCode), eq(room.code, roomCode)))
    .for('no key update')
  return rows.length > 0
}

/** Marks a visit as called, if it still waits in this room: false where a cancellation or a move was faster. */
export async function markCalled(
  tx: Transaction,
  key: { facilityCode: string; visitId: string; roomCode: string },
  now: Date,
): Promise<boolean> {
  const called = await tx
    .update(visit)
    .set({ state: 'called', callCount: sql`${visit.callCount} + 1`, lastCalledAt: now })
    .where(
      and(
        eq(visit.facilityCode, key.facilityCode),
        eq(visit.id, key.visitId),
        eq(visit.roomCode, key.roomCode),
        isWaiting,
      ),
    )
    .returning({ visitId: visit.id })
  return called.length > 0
}

/** Changes a visit that this transaction has locked. */
export async function setQueueState(
  tx: Transaction,
  key: { facilityCode: string; visitId: string },
  change: {
    state: VisitState
    jumped?: { at: Date; reason: string } | null
    called?: { at: Date; count: number }
  },
): Promise<void> {
  const { state, jumped, called } = change
  await tx
    .update(visit)
    .set({
      state,
      ...(jumped !== undefined && { jumpedAt: jumped?.at ?? null, jumpReason: jumped?.reason ?? null }),
      ...(called && { callCount: called.count, lastCalledAt: called.at }),
    })
    .where(and(eq(visit.facilityCode, key.facilityCode), eq(visit.id, key.visitId)))
}

const isHeld = (span: QueueSpan) => isOfSpan(span, { day: visit.visitDay, at: visit.admittedAt })

const holdsTicket = and(
  eq(ticket.facilityCode, visit.facilityCode),
  eq(ticket.visitId, visit.id),
  sql`${ticket.state} = 'active'`,
)
