import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { Database } from '@/lib/db/client'
import { notifyDesk } from '@/lib/db/desk-events'
import { insertScreen, revokeScreens, setScreen, type ScreenRow, type WhichScreens } from '@/lib/db/screen-store'
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

/** Changes what a screen shows, or where it hangs: it is told at once. False where there is none. */
export function changeScreen(
  db: Database,
  screen: NewScreen & { screenId: string },
  actor: AuditActor,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const { facilityCode, screenId, name, roomCodes, showNames } = screen
    if (!(await setScreen(tx, { facilityCode, screenId }, { name, roomCodes, showNames }))) return false
    await notifyDesk(tx, facilityCode, { kind: 'setup-changed' })
    const details = { name, rooms: roomCodes.join(' '), showNames }
    await appendAudit(tx, { facilityCode, actor, action: 'screen.change', outcome: 'ok', details })
    return true
  })
}

/** Ends one screen or those of a name: each goes dark at its next heartbeat. Gives those it ended. */
export function revokeScreen(db: Database, which: WhichScreens, actor: AuditActor, now: Date): Promise<ScreenRow[]> {
  return db.transaction(async (tx) => {
    const revoked = await revokeScreens(tx, which, now)
    const [first] = revoked
    if (!first) return revoked
    const { facilityCode } = which
    const details = { name: first.name, screens: revoked.length }
    await appendAudit(tx, { facilityCode, actor, action: 'screen.revoke', outcome: 'ok', details })
    return revoked
  })
}
