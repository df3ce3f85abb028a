import 'server-only'
import { and, asc, count, desc, eq, gt, max } from 'drizzle-orm'
import type { Executor, Transaction } from './client'
import { authAccount, authSession, authUser } from './schema/auth'

export type StaffRow = typeof authUser.$inferSelect

/** Everybody with an account, by name, with the sessions open now and the last use that those show. */
export async function listStaffRows(
  db: Executor,
  facilityCode: string,
  now: Date,
): Promise<Array<{ user: StaffRow; sessions: number; sessionUsedAt: Date | null }>> {
  const living = db
    .select({
      userId: authSession.userId,
      sessions: count().as('sessions'),
      usedAt: max(authSession.updatedAt).as('used_at'),
    })
    .from(authSession)
    .where(gt(authSession.expiresAt, now))
    .groupBy(authSession.userId)
    .as('living')
  const rows = await db
    .select({ user: authUser, sessions: living.sessions, sessionUsedAt: living.usedAt })
    .from(authUser)
    .leftJoin(living, eq(living.userId, authUser.id))
    .where(eq(authUser.facilityCode, facilityCode))
    .orderBy(asc(authUser.name), asc(authUser.id))
  return rows.map(({ user, sessions, sessionUsedAt }) => ({ user, sessions: sessions ?? 0, sessionUsedAt }))
}

export async function findStaff(db: Executor, facilityCode: string, userId: string): Promise<StaffRow | null> {
  const [row] = await db
    .select()
    .from(authUser)
    .where(and(eq(authUser.facilityCode, facilityCode), eq(authUser.id, userId)))
  return row ?? null
}

/** Locks one account until the transaction ends; null where the facility has no such one. */
export async function lockStaff(tx: Transaction, facilityCode: string, userId: string): Promise<StaffRow | null> {
  const [row] = await tx
    .select()
    .from(authUser)
    .where(and(eq(authUser.facilityCode, facilityCode), eq(authUser.id, userId)))
    .for('update')
  return row ?? null
}

/**
 * Locks every administrator of the facility, in one order, so that of two who disable each other the second sees what
 * the first did.
 */
export async function lockAdministrators(tx: Transaction, facilityCode: string): Promise<StaffRow[]> {
  return tx
    .select()
    .from(authUser)
    .where(and(eq(authUser.facilityCode, facilityCode), eq(authUser.role, 'administrator')))
    .orderBy(asc(authUser.id))
    .for('update')
}

export async function updateStaff(
  tx: Transaction,
  userId: string,
  set: Partial<Omit<StaffRow, 'id' | 'facilityCode' | 'username'>>,
): Promise<void> {
  await tx.update(authUser).set(set).where(eq(authUser.id, userId))
}

export async function updatePasswordHash(tx: Transaction, userId: string, hash: string, now: Date): Promise<void> {
  await tx
    .update(authAccount)
    .set({ password: hash, updatedAt: now })
    .where(and(eq(authAccount.userId, userId), eq(authAccount.providerId, 'credential')))
}

/** The sessions of an account that are open now, the newest first. */
export async function listSessionRows(db: Executor, userId: string, now: Date) {
  return db
    .select({
      id: authSession.id,
      startedAt: authSession.createdAt,
      usedAt: authSession.updatedAt,
      address: authSession.ipAddress,
      browser: authSession.userAgent,
    })
    .from(authSession)
    .where(and(eq(authSession.userId, userId), gt(authSession.expiresAt, now)))
    .orderBy(desc(authSession.createdAt))
}

/** Ends the sessions of an account, or one of them. Gives how many. */
export async function deleteSessions(
  tx: Transaction,
  { userId, sessionId }: { userId: string; sessionId?: string | undefined },
): Promise<number> {
  const gone = await tx
    .delete(authSession)
    .where(and(eq(authSession.userId, userId), sessionId === undefined ? undefined : eq(authSession.id, sessionId)))
    .returning({ id: authSession.id })
  return gone.length
}
