import 'server-only'
import { and, asc, count, eq } from 'drizzle-orm'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Executor } from './client'
import { room } from './schema/facility'
import { isWaiting, visit } from './schema/visit'

export type RoomRow = typeof room.$inferSelect

/** A room, open or closed. */
export async function findRoom(db: Executor, facilityCode: string, code: string): Promise<RoomRow | null> {
  const rows = await db
    .select()
    .from(room)
    .where(and(eq(room.facilityCode, facilityCode), eq(room.code, code)))
  return rows[0] ?? null
}

/** Open rooms in the order of the house, each with how many wait on `day`. */
export async function listOpenRooms(
  db: Executor,
  facilityCode: string,
  day: LocalDate,
): Promise<Array<RoomRow & { waiting: number }>> {
  const rooms = await db
    .select()
    .from(room)
    .where(and(eq(room.facilityCode, facilityCode), eq(room.open, true)))
    .orderBy(asc(room.position), asc(room.code))
  // The state stands in the query as text, not as a parameter: only so the partial index fits every plan.
  const waiting = await db
    .select({ roomCode: visit.roomCode, waiting: count() })
    .from(visit)
    .where(and(eq(visit.facilityCode, facilityCode), eq(visit.visitDay, day), isWaiting))
    .groupBy(visit.roomCode)
  const byRoom = new Map(waiting.map((row) => [row.roomCode, row.waiting]))
  return rooms.map((found) => ({ ...found, waiting: byRoom.get(found.code) ?? 0 }))
}
