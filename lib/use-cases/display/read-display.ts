import 'server-only'
import type { DisplayCall, DisplayState } from '@/lib/contracts/display'
import type { Database } from '@/lib/db/client'
import { findFacility } from '@/lib/db/facility-store'
import { listLastCalls, type ShownCall } from '@/lib/db/queue-call-store'
import { findScreen } from '@/lib/db/screen-store'
import type { Caller } from '@/lib/domain/access/caller'
import { maskName } from '@/lib/domain/patient/mask-name'
import { ticketLabel } from '@/lib/domain/queue/ticket-label'
import { ok, type Result } from '@/lib/domain/result'
import { localDateSchema, toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'

/** What one screen shows: its rooms (none named: all), and whether masked names. */
export interface DisplaySettings {
  roomCodes: readonly string[]
  showNames: boolean
}

/** The last call of each room of a display today. */
export async function readDisplay(
  { db }: { db: Database },
  { caller, now }: { caller: Caller; now: Date },
): Promise<Result<DisplayState, never>> {
  const settings = await findSettings(db, caller)
  return ok((await readState(db, { facilityCode: caller.facilityCode, settings, now })).state)
}

/** A screen's own settings; another system that reads the display sees all rooms and no names. */
export async function findSettings(db: Database, caller: Caller): Promise<DisplaySettings> {
  const screen = await findScreen(db, caller.facilityCode, caller.id)
  return screen ?? { roomCodes: [], showNames: false }
}

/** The state, and the last call of the day over all rooms that it takes account of. */
export async function readState(
  db: Database,
  { facilityCode, settings, now }: { facilityCode: string; settings: DisplaySettings; now: Date },
): Promise<{ state: DisplayState; lastSeq: number }> {
  const day = toLocalDate(now)
  const [facility, calls] = await Promise.all([findFacility(db, facilityCode), listLastCalls(db, facilityCode, day)])
  const rooms = calls.filter((call) => isShown(call, settings)).map((call) => toDisplayCall(call, day, settings, now))
  return {
    state: { kind: 'state', day, now: now.toISOString(), facilityName: facility?.name ?? '', rooms },
    lastSeq: Math.max(0, ...calls.map(({ seq }) => seq)),
  }
}

export function isShown({ roomCode }: { roomCode: string }, { roomCodes }: DisplaySettings): boolean {
  return roomCodes.length === 0 || roomCodes.includes(roomCode)
}

export function toDisplayCall(call: ShownCall, day: LocalDate, settings: DisplaySettings, now: Date): DisplayCall {
  const { seq, number, numberDay, roomCode, roomName, floor, attempt, calledAt, fullName } = call
  return {
    id: `${day}.${seq}`,
    label: ticketLabel(number, { day: numberDay, today: day }),
    number,
    ...(numberDay !== day && { numberDay: localDateSchema.parse(numberDay) }),
    roomCode,
    roomName,
    ...(floor !== null && { floor }),
    ...(settings.showNames && { maskedName: maskName(fullName) }),
    attempt,
    ageMs: Math.max(0, now.getTime() - calledAt.getTime()),
  }
}
