import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { QueueSpan } from '@/lib/domain/queue/queue-span'
import { statement } from '@/lib/sql/statement'
import type { Executor } from './client'
import { countWaiting } from './count-waiting'
import { readRows } from './read-rows'
import { room } from './schema/facility'

export type RoomRow = typeof room.$inferSelect

/** A room, open or closed. */
export async function findRoom(db: Executor, facilityCode: string, code: string): Promise<RoomRow | null> {
  const rows = await readRows(
    db,
    roomRowSchema,
    statement`
      select facility_code as "facilityCode", code, name, floor, position, open from room
      where facility_code = ${facilityCode} and code = ${code}`,
  )
  return rows[0] ?? null
}

const roomRowSchema = z.object({
  facilityCode: z.string(),
  code: z.string(),
  name: z.string(),
  floor: z.string().nullable(),
  position: z.int(),
  open: z.boolean(),
}) satisfies z.ZodType<RoomRow>

/** Open rooms in the order of the house, each with how many wait there. */
export async function listOpenRooms(
  db: Executor,
  facilityCode: string,
  span: QueueSpan,
): Promise<Array<RoomRow & { waiting: number }>> {
  const rooms = await db
    .select()
    .from(room)
    .where(and(eq(room.facilityCode, facilityCode), eq(room.open, true)))
    .orderBy(asc(room.position), asc(room.code))
  const byRoom = await countWaiting(db, facilityCode, span)
  return rooms.map((found) => ({ ...found, waiting: byRoom.get(found.code) ?? 0 }))
}
