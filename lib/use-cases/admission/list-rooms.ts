import 'server-only'
import type { Room } from '@/lib/contracts/visits'
import { listOfferedServices } from '@/lib/db/examination-service-store'
import { listOpenRooms } from '@/lib/db/room-store'
import type { Caller } from '@/lib/domain/access/caller'
import { queueSpan } from '@/lib/domain/queue/queue-span'
import { ok, type Result } from '@/lib/domain/result'
import type { ExaminationService } from '@/lib/domain/service/examination-service.schema'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { AdmissionDependencies } from './admission-dependencies'

/** The rooms that take patients now, each with how many wait there and what a visit can begin with. */
export async function listRooms(
  { db }: AdmissionDependencies,
  { caller, now }: { caller: Caller; now: Date },
): Promise<Result<{ rooms: Room[] }, never>> {
  const { facilityCode } = caller
  const [rooms, services] = await Promise.all([
    listOpenRooms(db, facilityCode, queueSpan(now)),
    listOfferedServices(db, facilityCode, toLocalDate(now)),
  ])
  return ok({
    rooms: rooms.map(({ code, name, floor, waiting }) => ({
      code,
      name,
      ...(floor !== null && { floor }),
      waiting,
      services: services.filter(({ roomCodes }) => roomCodes.includes(code)).map(toRoomService),
    })),
  })
}

function toRoomService({ code, name, priceVnd }: ExaminationService) {
  return { code, name, ...(priceVnd !== null && { priceVnd }) }
}
