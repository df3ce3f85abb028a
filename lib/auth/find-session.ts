import 'server-only'
import { and, eq, gt } from 'drizzle-orm'
import { authSession, authUser } from '@/lib/db/schema/auth'
import { roleSchema, type Role } from '@/lib/domain/access/role'
import { SESSION_LONGEST_MS, type AuthDatabase } from './create-auth'

export interface Session {
  userId: string
  username: string
  name: string
  role: Role
  facilityCode: string
  /** The password was made by an administrator and opens nothing but its own change. */
  mustChangePassword: boolean
  createdAt: Date
  /** When the session ends unless the desk is used before. */
  endsAt: Date
}

/** The living session of a token, or null: unknown, ended, or its account disabled. One query. */
export async function findSession(db: AuthDatabase, token: string, now: Date): Promise<Session | null> {
  const [row] = await db
    .select({ user: authUser, createdAt: authSession.createdAt, endsAt: authSession.expiresAt })
    .from(authSession)
    .innerJoin(authUser, eq(authUser.id, authSession.userId))
    .where(and(eq(authSession.token, token), gt(authSession.expiresAt, now)))
  const role = roleSchema.safeParse(row?.user.role)
  if (!row || !role.success || row.user.banned) return null
  const { id, username, name, facilityCode, oneTimeUntil } = row.user
  return {
    userId: id,
    username: username ?? '',
    name,
    role: role.data,
    facilityCode,
    mustChangePassword: oneTimeUntil !== null,
    createdAt: row.createdAt,
    endsAt: row.endsAt,
  }
}

/**
 * Moves a session's end: `idleMs` from now, never past twelve hours after its beginning. Null where it has ended
 * meanwhile: one that was signed out stays away.
 */
export async function extendSession(
  db: AuthDatabase,
  token: string,
  session: Session,
  until: { idleMs: number; now: Date },
): Promise<Session | null> {
  const endsAt = new Date(Math.min(until.now.getTime() + until.idleMs, longestEndOf(session)))
  const moved = await db
    .update(authSession)
    .set({ expiresAt: endsAt, updatedAt: until.now })
    .where(and(eq(authSession.token, token), gt(authSession.expiresAt, until.now)))
    .returning({ id: authSession.id })
  return moved.length === 0 ? null : { ...session, endsAt }
}

/** The instant, in milliseconds, at which a session ends whatever happens. */
export function longestEndOf(session: Session): number {
  return session.createdAt.getTime() + SESSION_LONGEST_MS
}
