import 'server-only'
import type { Room } from '@/lib/contracts/visits'
import { listOpenRooms } from '@/lib/db/room-store'
import type { Caller } from '@/lib/domain/access/caller'
import { queueSpan } from '@/lib/domain/queue/queue-span'
import { ok, type Result } from '@/lib/domain/result'
import type { AdmissionDependencies } from './admission-dependencies'

/** The rooms that take patients now, each with how many wait there. */
export async function listRooms(
  { db }: AdmissionDependencies,
  { caller, now }: { caller: Caller; now: Date },
): Promise<Result<{ rooms: Room[] }, never>> {
  const rooms = await listOpenRooms(db, caller.facilityCode, queueSpan(now))
  return ok({
    rooms: rooms.map(({ code, name, floor, waiting }) => ({ code, name, ...(floor !== null && { floor }), waiting })),
  })
}
