import 'server-only'
import { and, asc, eq, gt, isNull, lt, or } from 'drizzle-orm'
import type { Executor } from './client'
import { screen } from './schema/queue'

export type ScreenRow = typeof screen.$inferSelect

export async function insertScreen(tx: Executor, row: typeof screen.$inferInsert): Promise<ScreenRow> {
  const [inserted] = await tx.insert(screen).values(row).returning()
  if (!inserted) throw new Error('no screen was written')
  return inserted
}

/** Trades a pairing code for a token, once and only while it is good; null otherwise. */
export async function exchangePairing(
  tx: Executor,
  facilityCode: string,
  given: { pairingHash: string; tokenHash: string; now: Date },
): Promise<ScreenRow | null> {
  const rows = await tx
    .update(screen)
    .set({ tokenHash: given.tokenHash, pairingHash: null, pairUntil: null, lastSeenAt: given.now })
    .where(
      and(
        eq(screen.facilityCode, facilityCode),
        eq(screen.pairingHash, given.pairingHash),
        gt(screen.pairUntil, given.now),
        isNull(screen.revokedAt),
      ),
    )
    .returning()
  return rows[0] ?? null
}

/** The screen of a token, or null where it is unknown or revoked. */
export async function findScreenByToken(
  db: Executor,
  facilityCode: string,
  tokenHash: string,
): Promise<ScreenRow | null> {
  const rows = await db
    .select()
    .from(screen)
    .where(and(eq(screen.facilityCode, facilityCode), eq(screen.tokenHash, tokenHash), isNull(screen.revokedAt)))
  return rows[0] ?? null
}

export async function findScreen(db: Executor, facilityCode: string, id: string): Promise<ScreenRow | null> {
  const rows = await db
    .select()
    .from(screen)
    .where(and(eq(screen.facilityCode, facilityCode), eq(screen.id, id)))
  return rows[0] ?? null
}

/** Notes that a screen is alive, unless that was noted since `seenBefore`. */
export async function noteScreenSeen(
  db: Executor,
  { facilityCode, id }: { facilityCode: string; id: string },
  { now, seenBefore }: { now: Date; seenBefore: Date },
): Promise<void> {
  await db
    .update(screen)
    .set({ lastSeenAt: now })
    .where(
      and(
        eq(screen.facilityCode, facilityCode),
        eq(screen.id, id),
        or(isNull(screen.lastSeenAt), lt(screen.lastSeenAt, seenBefore)),
      ),
    )
}

/** Every screen that is not revoked, the oldest first. */
export function listScreens(db: Executor, facilityCode: string): Promise<ScreenRow[]> {
  return db
    .select()
    .from(screen)
    .where(and(eq(screen.facilityCode, facilityCode), isNull(screen.revokedAt)))
    .orderBy(asc(screen.createdAt))
}

/** Changes a screen that is not revoked; false where there is none. */
export async function setScreen(
  tx: Executor,
  { facilityCode, screenId }: { facilityCode: string; screenId: string },
  change: { name: string; roomCodes: string[]; showNames: boolean },
): Promise<boolean> {
  const changed = await tx
    .update(screen)
    .set(change)
    .where(and(eq(screen.facilityCode, facilityCode), eq(screen.id, screenId), isNull(screen.revokedAt)))
    .returning({ id: screen.id })
  return changed.length > 0
}

/** Which screens: one, or all of a name. */
export type WhichScreens = { facilityCode: string } & ({ screenId: string } | { name: string })

/** Revokes screens; gives those that were not revoked before. */
export function revokeScreens(tx: Executor, which: WhichScreens, now: Date): Promise<ScreenRow[]> {
  const wanted = 'screenId' in which ? eq(screen.id, which.screenId) : eq(screen.name, which.name)
  return tx
    .update(screen)
    .set({ revokedAt: now, pairingHash: null, pairUntil: null })
    .where(and(eq(screen.facilityCode, which.facilityCode), wanted, isNull(screen.revokedAt)))
    .returning()
}
