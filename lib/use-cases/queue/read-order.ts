import 'server-only'
import type { Executor } from '@/lib/db/client'
import { findFacility } from '@/lib/db/facility-store'
import { listTurns } from '@/lib/db/queue-call-store'
import { listWaiting } from '@/lib/db/queue-store'
import { DEFAULT_CALLS_PER_TURN, orderQueue } from '@/lib/domain/queue/order-queue'
import { toPriorityGroup } from '@/lib/domain/queue/priority'
import type { QueueSpan } from '@/lib/domain/queue/queue-span'

interface RoomOfSpan {
  facilityCode: string
  span: QueueSpan
  roomCode: string
}

/** Whoever waits in a room, in the order in which it calls them now. */
export async function readOrder(db: Executor, room: RoomOfSpan) {
  const [waiting, { called, turns, callsPerTurn }] = await Promise.all([listWaiting(db, room), readTurns(db, room)])
  const tickets = waiting.map((row) => ({ ...row, group: toPriorityGroup(row.priorityGroup) }))
  return { places: orderQueue(tickets, { called, callsPerTurn }), turns }
}

/** The classes a room has called while anybody waits, its turns of today, and the facility's policy of turns. */
export async function readTurns(db: Executor, room: RoomOfSpan) {
  const [given, facility] = await Promise.all([listTurns(db, room), findFacility(db, room.facilityCode)])
  const called = given.map(({ queueClass }) => queueClass)
  const turns = given.filter(({ day }) => day === room.span.today)
  return { called, turns, callsPerTurn: facility?.callsPerTurn ?? DEFAULT_CALLS_PER_TURN }
}
