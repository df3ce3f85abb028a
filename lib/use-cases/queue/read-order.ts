import 'server-only'
import type { Executor } from '@/lib/db/client'
import { findFacility } from '@/lib/db/facility-store'
import { listTurns } from '@/lib/db/queue-call-store'
import { listWaiting } from '@/lib/db/queue-store'
import { DEFAULT_CALLS_PER_TURN, orderQueue } from '@/lib/domain/queue/order-queue'
import { toPriorityGroup } from '@/lib/domain/queue/priority'
import type { LocalDate } from '@/lib/domain/time/local-date'

interface RoomOfDay {
  facilityCode: string
  day: LocalDate
  roomCode: string
}

/** Whoever waits in a room, in the order in which it calls them now. */
export async function readOrder(db: Executor, room: RoomOfDay) {
  const [waiting, { turns, callsPerTurn }] = await Promise.all([listWaiting(db, room), readTurns(db, room)])
  const called = turns.map(({ queueClass }) => queueClass)
  const tickets = waiting.map((row) => ({ ...row, group: toPriorityGroup(row.priorityGroup) }))
  return { places: orderQueue(tickets, { called, callsPerTurn }), turns }
}

/** The turns a room has given today, and the facility's policy of turns. */
export async function readTurns(db: Executor, room: RoomOfDay) {
  const [turns, facility] = await Promise.all([listTurns(db, room), findFacility(db, room.facilityCode)])
  return { turns, callsPerTurn: facility?.callsPerTurn ?? DEFAULT_CALLS_PER_TURN }
}
