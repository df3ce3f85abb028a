import 'server-only'
import type { z } from 'zod'
import type {
  ChangeScreenRequest,
  CreateScreenRequest,
  RevokeScreenRequest,
  screensResponseSchema,
  WallScreen,
} from '@/lib/contracts/tokens'
import { listAllRooms } from '@/lib/db/room-setup-store'
import { listScreens as listScreenRows, type ScreenRow } from '@/lib/db/screen-store'
import type { Caller } from '@/lib/domain/access/caller'
import { err, ok, type Result } from '@/lib/domain/result'
import type { StaffDependencies } from '../staff/staff-dependencies'
import { changeScreen, createScreen, PAIR_WITHIN_MINUTES, revokeScreen } from './manage-screens'

interface Call<Input> {
  input: Input
  caller: Caller
  now: Date
}

/** Every wall screen that is not revoked, and the rooms there are to show. */
export async function listScreens(
  { db }: StaffDependencies,
  { caller, now }: { caller: Caller; now: Date },
): Promise<Result<z.output<typeof screensResponseSchema>, never>> {
  const { facilityCode } = caller
  const [screens, rooms] = await Promise.all([listScreenRows(db, facilityCode), listAllRooms(db, facilityCode)])
  return ok({
    screens: screens.map((row) => toWallScreen(row, now)),
    rooms: rooms.map(({ code, name }) => ({ code, name })),
  })
}

/** Registers a screen; the code that pairs it is in this answer and nowhere else. */
export async function registerScreen(
  { db }: StaffDependencies,
  { input, caller, now }: Call<CreateScreenRequest>,
): Promise<Result<{ pairingCode: string; until: string }, never>> {
  const pairingCode = await createScreen(db, { facilityCode: caller.facilityCode, ...input }, caller, now)
  return ok({ pairingCode, until: new Date(now.getTime() + PAIR_WITHIN_MINUTES * 60_000).toISOString() })
}

/** Another name or other rooms for one screen, which goes on showing. */
export async function alterScreen(
  { db }: StaffDependencies,
  { input, caller }: Call<ChangeScreenRequest>,
): Promise<Result<{ screenId: string }, { code: 'not_found' }>> {
  const { screenId, ...wanted } = input
  const found = await changeScreen(db, { ...wanted, screenId, facilityCode: caller.facilityCode }, caller)
  return found ? ok({ screenId }) : err({ code: 'not_found' })
}

/** Ends one screen; those of the same name go on. */
export async function endScreen(
  { db }: StaffDependencies,
  { input, caller, now }: Call<RevokeScreenRequest>,
): Promise<Result<{ screenId: string }, { code: 'not_found' }>> {
  const { screenId } = input
  const ended = await revokeScreen(db, { facilityCode: caller.facilityCode, screenId }, caller, now)
  return ended.length > 0 ? ok({ screenId }) : err({ code: 'not_found' })
}

function toWallScreen(row: ScreenRow, now: Date): WallScreen {
  const { id, name, roomCodes, showNames, createdAt, tokenHash, pairUntil, lastSeenAt } = row
  const unpaired = pairUntil && pairUntil > now ? 'waiting' : 'lapsed'
  return {
    screenId: id,
    name,
    roomCodes,
    showNames,
    createdAt: createdAt.toISOString(),
    state: tokenHash === null ? unpaired : 'paired',
    ...(lastSeenAt && { lastSeenAt: lastSeenAt.toISOString() }),
  }
}
