import 'server-only'
import type { OpenRoomRequest, OrderRoomsRequest, RoomSetup, SaveRoomRequest } from '@/lib/contracts/room-setup'
import type { Database, Transaction } from '@/lib/db/client'
import { countWaiting } from '@/lib/db/count-waiting'
import { notifyDesk } from '@/lib/db/desk-events'
import { addRoom, listAllRooms, orderRooms, saveRooms, setRoomOpen } from '@/lib/db/room-setup-store'
import { findRoom } from '@/lib/db/room-store'
import { listFieldChanges, type FieldChange } from '@/lib/domain/facility/setting-change'
import { queueSpan } from '@/lib/domain/queue/queue-span'
import { err, ok, type Result } from '@/lib/domain/result'
import { changeSetting, type SettingChanged, type SetupCall } from './change-setting'
import { readRoomSetup } from './read-room-setup'

interface Deps {
  db: Database
}
type Changed<E = never> = Promise<Result<RoomSetup, SettingChanged | E>>
type NotFound = { code: 'room_not_found' }

/** One more room, open, after the others. */
export function createRoom(deps: Deps, call: SetupCall<SaveRoomRequest>): Changed<{ code: 'room_exists' }> {
  const { code, name, floor = '' } = call.input
  return change(deps, call, async (tx, facilityCode) => {
    if (await findRoom(tx, facilityCode, code)) return err({ code: 'room_exists' })
    await addRoom(tx, { facilityCode, code, name, floor: floor || null })
    return ok(listFieldChanges(null, { name, floor: floor || null, open: true }, code))
  })
}

/** Another name or floor; the code stays, since tickets and records bear it. */
export function renameRoom(deps: Deps, call: SetupCall<SaveRoomRequest>): Changed<NotFound> {
  const { code, name, floor = '' } = call.input
  return change(deps, call, async (tx, facilityCode) => {
    const before = await findRoom(tx, facilityCode, code)
    if (!before) return err({ code: 'room_not_found' })
    await saveRooms(tx, [{ facilityCode, code, name, floor: floor || null }])
    const former = { name: before.name, floor: before.floor }
    return ok(listFieldChanges(former, { name, floor: floor || null }, code))
  })
}

/** Opens or closes a room. Where people wait, closing it has to be meant. */
export function openRoom(
  deps: Deps,
  call: SetupCall<OpenRoomRequest>,
): Changed<NotFound | { code: 'room_has_waiting' }> {
  const { code, open, evenWaiting = false } = call.input
  return change<NotFound | { code: 'room_has_waiting' }>(deps, call, async (tx, facilityCode) => {
    const before = await findRoom(tx, facilityCode, code)
    if (!before) return err({ code: 'room_not_found' })
    const waiting = await countWaiting(tx, facilityCode, queueSpan(call.now))
    if (!open && !evenWaiting && waiting.has(code)) return err({ code: 'room_has_waiting' })
    await setRoomOpen(tx, { facilityCode, code, open })
    return ok(listFieldChanges({ open: before.open }, { open }, code))
  })
}

/** The order of the house, in which every list shows its rooms. */
export function arrangeRooms(deps: Deps, call: SetupCall<OrderRoomsRequest>): Changed {
  const { codes } = call.input
  return change<SettingChanged>(deps, call, async (tx, facilityCode) => {
    const before = (await listAllRooms(tx, facilityCode)).map(({ code }) => code)
    // A list that lacks a room, or names one twice, was not made from what is there.
    if (codes.toSorted().join(' ') !== before.toSorted().join(' ')) return err({ code: 'setting_changed' })
    await orderRooms(tx, facilityCode, codes)
    return ok(listFieldChanges({ order: before.join(', ') }, { order: codes.join(', ') }))
  })
}

async function change<E>(
  deps: Deps,
  { input: { version }, caller, now }: SetupCall<{ version: number }>,
  work: (tx: Transaction, facilityCode: string) => Promise<Result<FieldChange[], E>>,
): Changed<E> {
  const { facilityCode } = caller
  const done = await changeSetting<E>(deps.db, { topic: 'rooms', version, caller, now }, async (tx) => {
    const changes = await work(tx, facilityCode)
    if (changes.ok) await notifyDesk(tx, facilityCode, { kind: 'setup-changed' })
    return changes
  })
  return done.ok ? readRoomSetup(deps, { facilityCode, now }) : done
}
