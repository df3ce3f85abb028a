import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
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

/** Adds a room after the others. */
export async function addRoom(
  db: Executor,
  { facilityCode, code, name, floor }: Pick<RoomRow, 'facilityCode' | 'code' | 'name' | 'floor'>,
): Promise<void> {
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from ${room} where facility_code = ${facilityCode})`
  await db.insert(room).values({ facilityCode, code, name, floor, position })
}

/** Opens a room for new patients, or closes it; whoever waits there stays in its queue. */
export async function setRoomOpen(
  db: Executor,
  { facilityCode, code, open }: Pick<RoomRow, 'facilityCode' | 'code' | 'open'>,
): Promise<void> {
  await db
    .update(room)
    .set({ open })
    .where(and(eq(room.facilityCode, facilityCode), eq(room.code, code)))
}

/** Puts the rooms into this order, the first one at 1. */
export async function orderRooms(db: Executor, facilityCode: string, codes: readonly string[]): Promise<void> {
  await db.execute(sql`
    update room set position = wanted.position
    from unnest(${sql.param(codes)}::text[]) with ordinality as wanted (code, position)
    where room.facility_code = ${facilityCode} and room.code = wanted.code`)
}
