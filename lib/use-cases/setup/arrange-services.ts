import 'server-only'
import type { OrderServicesRequest, RoomSetup } from '@/lib/contracts/room-setup'
import type { Database } from '@/lib/db/client'
import { notifyDesk } from '@/lib/db/desk-events'
import { listExaminationServices, orderServices } from '@/lib/db/examination-service-store'
import { listFieldChanges } from '@/lib/domain/facility/setting-change'
import { err, ok, type Result } from '@/lib/domain/result'
import { changeSetting, type SettingChanged, type SetupCall } from './change-setting'
import { readRoomSetup } from './read-room-setup'

/** The order of the services in every list; the first of a room's is what the counter proposes there. */
export async function arrangeServices(
  deps: { db: Database },
  { input: { version, codes }, caller, now }: SetupCall<OrderServicesRequest>,
): Promise<Result<RoomSetup, SettingChanged>> {
  const { facilityCode } = caller
  const change = { topic: 'services', version, caller, now } as const
  const done = await changeSetting<SettingChanged>(deps.db, change, async (tx) => {
    const before = (await listExaminationServices(tx, facilityCode)).map(({ code }) => code)
    // A list that lacks a service, or names one twice, was not made from what is there.
    if (codes.toSorted().join(' ') !== before.toSorted().join(' ')) return err({ code: 'setting_changed' })
    await orderServices(tx, facilityCode, codes)
    await notifyDesk(tx, facilityCode, { kind: 'setup-changed' })
    return ok(listFieldChanges({ order: before.join(', ') }, { order: codes.join(', ') }))
  })
  return done.ok ? readRoomSetup(deps, { facilityCode, now }) : done
}
