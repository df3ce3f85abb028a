import 'server-only'
import type { RoomSetup } from '@/lib/contracts/room-setup'
import type { Database } from '@/lib/db/client'
import { countWaiting } from '@/lib/db/count-waiting'
import { listExaminationServices } from '@/lib/db/examination-service-store'
import { listAllRooms } from '@/lib/db/room-setup-store'
import { findSettingVersion } from '@/lib/db/setting-change-store'
import { queueSpan } from '@/lib/domain/queue/queue-span'
import { ok, type Result } from '@/lib/domain/result'
import { readSettingChanges } from './read-setting-changes'

/** Every room with how many wait there now, every service, and what was changed lately. */
export async function readRoomSetup(
  { db }: { db: Database },
  { facilityCode, now }: { facilityCode: string; now: Date },
): Promise<Result<RoomSetup, never>> {
  const span = queueSpan(now)
  const [rooms, waiting, services, roomVersion, serviceVersion, changes] = await Promise.all([
    listAllRooms(db, facilityCode),
    countWaiting(db, facilityCode, span),
    listExaminationServices(db, facilityCode),
    findSettingVersion(db, facilityCode, 'rooms'),
    findSettingVersion(db, facilityCode, 'services'),
    readSettingChanges(db, { facilityCode, topics: ['rooms', 'services'] }),
  ])
  return ok({
    today: span.today,
    rooms: rooms.map(({ code, name, floor, open }) => ({
      code,
      name,
      ...(floor !== null && { floor }),
      open,
      waiting: waiting.get(code) ?? 0,
    })),
    services,
    versions: { rooms: roomVersion, services: serviceVersion },
    changes,
  })
}
