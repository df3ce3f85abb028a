import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { Database } from '@/lib/db/client'
import { insertScreen, revokeScreens, type ScreenRow } from '@/lib/db/screen-store'
import type { AuditActor } from '@/lib/domain/audit/audit-entry'
import { createPairingCode, hashPairingCode } from './pairing-code'

export interface NewScreen {
  facilityCode: string
  name: string
  /** Empty for every room. */
  roomCodes: string[]
  showNames: boolean
}

export const PAIR_WITHIN_MINUTES = 15

/** Registers a wall screen. The code that pairs it is returned this once; the database keeps its hash. */
export async function createScreen(db: Database, screen: NewScreen, actor: AuditActor, now: Date): Promise<string> {
  const { facilityCode, name, roomCodes, showNames } = screen
  const code = createPairingCode()
  const pairUntil = new Date(now.getTime() + PAIR_WITHIN_MINUTES * 60_000)
  await db.transaction(async (tx) => {
    await insertScreen(tx, { ...screen, pairingHash: hashPairingCode(code), pairUntil, createdAt: now })
    const details = { name, rooms: roomCodes.join(' '), showNames }
    await appendAudit(tx, { facilityCode, actor, action: 'screen.create', outcome: 'ok', details })
  })
  return code
}

/** Ends the screens of this name: each goes dark at its next heartbeat. Gives those it ended. */
export function revokeScreen(
  db: Database,
  { facilityCode, name }: { facilityCode: string; name: string },
  actor: AuditActor,
  now: Date,
): Promise<ScreenRow[]> {
  return db.transaction(async (tx) => {
    const revoked = await revokeScreens(tx, facilityCode, name, now)
    if (revoked.length === 0) return revoked
    const details = { name, screens: revoked.length }
    await appendAudit(tx, { facilityCode, actor, action: 'screen.revoke', outcome: 'ok', details })
    return revoked
  })
}
