import 'server-only'
import { parseCookies } from 'better-auth/cookies'
import { getDatabase } from '@/lib/db/get-database'
import type { Executor } from '@/lib/db/client'
import { findScreenByToken, noteScreenSeen } from '@/lib/db/screen-store'
import type { Caller } from '@/lib/domain/access/caller'
import { getAuthServices } from '../auth-services'
import { getCaller } from '../get-caller'
import { peerAddress } from '../peer-address'
import { hashScreenSecret } from './pairing-code'
import { SCREEN_COOKIE } from './screen-cookie'

const SEEN_EVERY_MS = 60_000

/** Who reads a display: a paired screen by its cookie, or another system by a token with the scope `display:read`. */
export async function findScreenCaller(headers: Headers, isUse: boolean): Promise<Caller | null> {
  const token = parseCookies(headers.get('cookie') ?? '').get(SCREEN_COOKIE)
  if (!token) return getCaller(headers, isUse)
  const { facilityCode } = getAuthServices().config
  return readScreenCaller(getDatabase().db, { facilityCode, token, address: peerAddress(headers), now: new Date() })
}

/** The screen of a token as a caller that may do one thing; null where the token is unknown or revoked. */
export async function readScreenCaller(
  db: Executor,
  { facilityCode, token, address, now }: { facilityCode: string; token: string; address: string; now: Date },
): Promise<Caller | null> {
  const screen = await findScreenByToken(db, facilityCode, hashScreenSecret(token))
  if (!screen) return null
  await noteScreenSeen(db, screen, { now, seenBefore: new Date(now.getTime() - SEEN_EVERY_MS) })
  const { id, name } = screen
  return { kind: 'service', id, name, role: null, permissions: new Set(['display:read']), facilityCode, address }
}
