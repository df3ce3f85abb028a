import 'server-only'
import { asc, eq, sql } from 'drizzle-orm'
import type { Executor } from './client'
import { room } from './schema/facility'
import type { RoomRow } from './room-store'

/** All rooms of a facility, closed ones too, in the order of the house. */
export function listAllRooms(db: Executor, facilityCode: string): Promise<RoomRow[]> {
  return db.select().from(room).where(eq(room.facilityCode, facilityCode)).orderBy(asc(room.position), asc(room.code))
}

/** Adds rooms, or gives those of the same code a new name and floor; place and open or closed stay as they are. */
export async function saveRooms(db: Executor, rooms: ReadonlyArray<typeof room.$inferInsert>): Promise<void> {
  if (rooms.length === 0) return
  await db
    .insert(room)
    .values([...rooms])
    .onConflictDoUpdate({
      target: [room.facilityCode, room.code],
      set: { name: sql`excluded.name`, floor: sql`excluded.floor` },
    })
}
