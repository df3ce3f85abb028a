import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { Database, Executor } from '@/lib/db/client'
import { findFacility, saveFacility } from '@/lib/db/facility-store'
import { listAllRooms, saveRooms } from '@/lib/db/room-setup-store'
import { runTransaction } from '@/lib/db/run-transaction'
import type { AuditActor } from '@/lib/domain/audit/audit-entry'
import { err, ok, type Result } from '@/lib/domain/result'

export interface GivenRoom {
  code: string
  name: string
  /** As printed after the word "Tầng": `2`, `G`. */
  floor?: string
}

export interface FacilitySetup {
  facilityCode: string
  /** May be left out once the facility is there. */
  name?: string
  rooms: readonly GivenRoom[]
}

export interface FacilityChanges {
  created: boolean
  renamed: boolean
  roomsAdded: number
  roomsChanged: number
  /** After the change. */
  roomsInAll: number
}

/**
 * Adds a real facility and its rooms, or brings their names up to date; removes nothing. New rooms come after those
 * already there, in the order given. Doing it again changes nothing. What changes is audited under `actor`.
 */
export async function setUpFacility(
  { db }: { db: Database },
  setup: FacilitySetup,
  actor: AuditActor,
): Promise<Result<FacilityChanges, { code: 'name_missing' }>> {
  return runTransaction(db, async (tx) => {
    const { facilityCode } = setup
    const before = await findFacility(tx, facilityCode)
    const name = setup.name ?? before?.name
    if (name === undefined) return err({ code: 'name_missing' })

    const rooms = await writeRooms(tx, setup)
    const changes = { created: !before, renamed: before !== null && before.name !== name, ...rooms }
    if (changes.created || changes.renamed) await saveFacility(tx, { facilityCode, name, demo: before?.demo ?? false })
    if (changes.created || changes.renamed || changes.roomsAdded || changes.roomsChanged) {
      await appendAudit(tx, { facilityCode, actor, action: 'facility.set-up', outcome: 'ok', details: { ...changes } })
    }
    return ok(changes)
  })
}

async function writeRooms(tx: Executor, { facilityCode, rooms }: FacilitySetup) {
  const before = await listAllRooms(tx, facilityCode)
  const byCode = new Map(before.map((room) => [room.code, room]))
  const firstPosition = Math.max(0, ...before.map((room) => room.position)) + 1
  const added = rooms.filter(({ code }) => !byCode.has(code))
  const changed = rooms.filter(({ code, name, floor }) => {
    const known = byCode.get(code)
    return known && (known.name !== name || known.floor !== (floor ?? null))
  })
  await saveRooms(tx, [
    ...added.map((room, at) => ({ ...toRow(room), facilityCode, position: firstPosition + at })),
    ...changed.map((room) => ({ ...toRow(room), facilityCode })),
  ])
  return { roomsAdded: added.length, roomsChanged: changed.length, roomsInAll: before.length + added.length }
}

function toRow({ code, name, floor }: GivenRoom) {
  return { code, name, floor: floor ?? null }
}
