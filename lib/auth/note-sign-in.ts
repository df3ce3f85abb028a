import 'server-only'
import { and, eq, lt } from 'drizzle-orm'
import { authSession, authUser } from '@/lib/db/schema/auth'
import type { AuthDatabase } from './create-auth'

/** After a sign-in: the account is in use, and its sessions that have ended are cleared away. */
export async function noteSignIn(db: AuthDatabase, userId: string, now: Date): Promise<void> {
  await Promise.all([
    db.update(authUser).set({ lastUsedAt: now }).where(eq(authUser.id, userId)),
    db.delete(authSession).where(and(eq(authSession.userId, userId), lt(authSession.expiresAt, now))),
  ])
}
