import 'server-only'
import type { RoomSetup, SaveServiceRequest } from '@/lib/contracts/room-setup'
import type { Database } from '@/lib/db/client'
import { notifyDesk } from '@/lib/db/desk-events'
import { findExaminationService, saveExaminationService } from '@/lib/db/examination-service-store'
import { listAllRooms } from '@/lib/db/room-setup-store'
import { listFieldChanges } from '@/lib/domain/facility/setting-change'
import { err, ok, type Result } from '@/lib/domain/result'
import type { ExaminationService } from '@/lib/domain/service/examination-service.schema'
import { changeSetting, type SettingChanged, type SetupCall } from './change-setting'
import { readRoomSetup } from './read-room-setup'

type ServiceError = { code: 'service_exists' | 'not_found' | 'room_not_found' | 'days_reversed' }

/** Adds a service or describes a known one anew, with the rooms that offer it. Its code stays: messages bear it. */
export async function saveService(
  deps: { db: Database },
  { input: { version, add, ...service }, caller, now }: SetupCall<SaveServiceRequest>,
): Promise<Result<RoomSetup, ServiceError | SettingChanged>> {
  const { facilityCode } = caller
  if (service.validTo !== null && service.validTo < service.validFrom) return err({ code: 'days_reversed' })
  const done = await changeSetting<ServiceError>(deps.db, { topic: 'services', version, caller, now }, async (tx) => {
    const [before, rooms] = await Promise.all([
      findExaminationService(tx, facilityCode, service.code),
      listAllRooms(tx, facilityCode),
    ])
    if (add && before) return err({ code: 'service_exists' })
    if (!add && !before) return err({ code: 'not_found' })
    const known = new Set(rooms.map(({ code }) => code))
    if (!service.roomCodes.every((code) => known.has(code))) return err({ code: 'room_not_found' })
    await saveExaminationService(tx, facilityCode, service)
    await notifyDesk(tx, facilityCode, { kind: 'setup-changed' })
    return ok(listFieldChanges(before && toFields(before), toFields(service), service.code))
  })
  return done.ok ? readRoomSetup(deps, { facilityCode, now }) : done
}

function toFields({ roomCodes, code: _code, ...fields }: ExaminationService) {
  return { ...fields, roomCodes: roomCodes.join(', ') }
}
