import 'server-only'
import type { Caller } from '@/lib/domain/access/caller'
import type { Permission } from '@/lib/domain/access/permission'
import { permissionsOf } from '@/lib/domain/access/permissions'
import type { AuthConfig } from './create-auth'
import { findServiceToken, type ServiceIdentity } from './token/find-service-token'
import { extendSession, findSession, longestEndOf, type Session } from './find-session'
import { peerAddress } from './peer-address'
import { readSessionToken } from './session-cookie'
import { createShortCache } from './short-cache'

/** How late a revoked session or token may still be believed by another process, however often it is used. */
const BELIEVED_MS = 3000
const EXTEND_EVERY_MS = 30_000

/** A caller, and where it is a person the session behind it. */
export interface FoundCaller {
  caller: Caller
  session: Session | null
}

/** Finds callers in the database: at most one read per request, none for those seen a moment ago. */
export function createFindCaller(config: AuthConfig) {
  const sessions = createShortCache<Session>(BELIEVED_MS)
  const services = createShortCache<ServiceIdentity>(BELIEVED_MS)

  /** `isUse`: whether this request is somebody using the desk, which moves the session's idle end. */
  async function findCaller(headers: Headers, isUse: boolean, now = new Date()): Promise<FoundCaller | null> {
    const authorization = headers.get('authorization')
    if (authorization !== null) return findService(authorization, peerAddress(headers), now)
    const token = readSessionToken(headers, config.secret)
    return token ? findUser(token, isUse, peerAddress(headers), now) : null
  }

  async function findUser(token: string, isUse: boolean, address: string, now: Date): Promise<FoundCaller | null> {
    const isDue = (session: Session) => isUse && isExtensionDue(session, now)
    const believed = sessions.get(token, now)
    if (believed && believed.endsAt > now && !isDue(believed)) return toFound(believed, address)
    const found = await findSession(config.db, token, now)
    const session = found && isDue(found) ? await extend(token, found, now) : found
    if (!session) return null
    sessions.set(token, session, now)
    return toFound(session, address)
  }

  function isExtensionDue(session: Session, now: Date): boolean {
    const newEnd = Math.min(now.getTime() + config.idleMs, longestEndOf(session))
    return newEnd - session.endsAt.getTime() >= EXTEND_EVERY_MS
  }

  function extend(token: string, session: Session, now: Date): Promise<Session | null> {
    return extendSession(config.db, token, session, { idleMs: config.idleMs, now })
  }

  async function findService(authorization: string, address: string, now: Date): Promise<FoundCaller | null> {
    const token = /^Bearer ([\w-]{20,100})$/i.exec(authorization)?.[1]
    if (!token) return null
    const { facilityCode } = config
    const believed = services.get(token, now)
    const service = believed ?? (await findServiceToken(config.db, facilityCode, token, now))
    if (!service) return null
    if (!believed) services.set(token, service, now)
    return { caller: toServiceCaller(service, facilityCode, address), session: null }
  }

  /** Makes this process forget a session at once, after its end. */
  function forget(headers: Headers): void {
    const token = readSessionToken(headers, config.secret)
    if (token) sessions.forget(token)
  }

  /** The same for every session of an account, after an administrator ended them. */
  function forgetUser(userId: string): void {
    sessions.forgetWhere((session) => session.userId === userId)
  }

  /** The same for a token of another system, after it was revoked. */
  function forgetService(id: string): void {
    services.forgetWhere((service) => service.id === id)
  }

  return { findCaller, forget, forgetUser, forgetService }
}

function toFound(session: Session, address: string): FoundCaller {
  return { caller: toUserCaller(session, address), session }
}

function toUserCaller(session: Session, address: string): Caller {
  const { userId, name, role, facilityCode, mustChangePassword } = session
  const permissions = mustChangePassword ? new Set<Permission>() : permissionsOf(role)
  return { kind: 'user', id: userId, name, role, permissions, mustChangePassword, facilityCode, address }
}

function toServiceCaller(service: ServiceIdentity, facilityCode: string, address: string): Caller {
  const permissions = new Set(service.scopes)
  return { kind: 'service', id: service.id, name: service.name, role: null, permissions, facilityCode, address }
}
