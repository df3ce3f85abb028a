import 'server-only'
import { randomBytes } from 'node:crypto'
import { appendAudit } from '@/lib/audit/append-audit'
import type { Database } from '@/lib/db/client'
import { exchangePairing } from '@/lib/db/screen-store'
import { err, ok, type Result } from '@/lib/domain/result'
import { hashPairingCode, hashScreenSecret } from './pairing-code'

/** Trades a pairing code for the screen's own token, which goes into its cookie and is shown to nobody. */
export function pairScreen(
  db: Database,
  request: { facilityCode: string; code: string; address: string; now: Date },
): Promise<Result<{ token: string; name: string }, { code: 'pairing_refused' }>> {
  const { facilityCode, code, address, now } = request
  const token = randomBytes(32).toString('base64url')
  return db.transaction(async (tx) => {
    const hashes = { pairingHash: hashPairingCode(code), tokenHash: hashScreenSecret(token) }
    const screen = await exchangePairing(tx, facilityCode, { ...hashes, now })
    if (!screen) return err({ code: 'pairing_refused' })
    const actor = { kind: 'service' as const, id: screen.id, name: screen.name, address }
    await appendAudit(tx, { facilityCode, actor, action: 'screen.pair', outcome: 'ok' })
    return ok({ token, name: screen.name })
  })
}
