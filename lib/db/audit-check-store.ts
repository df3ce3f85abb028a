import 'server-only'
import { and, desc, eq, lt, ne } from 'drizzle-orm'
import type { Executor } from './client'
import { auditCheck } from './schema/audit'

export type AuditCheckRow = typeof auditCheck.$inferSelect

/** The last checks, the newest first. */
export function listAuditChecks(db: Executor, facilityCode: string, limit: number): Promise<AuditCheckRow[]> {
  return db
    .select()
    .from(auditCheck)
    .where(eq(auditCheck.facilityCode, facilityCode))
    .orderBy(desc(auditCheck.startedAt), desc(auditCheck.id))
    .limit(limit)
}

/** Checks that found the chain whole, the newest first: where it stood then. */
export function listWholeChecks(db: Executor, facilityCode: string, limit: number): Promise<AuditCheckRow[]> {
  return db
    .select()
    .from(auditCheck)
    .where(and(eq(auditCheck.facilityCode, facilityCode), eq(auditCheck.state, 'whole')))
    .orderBy(desc(auditCheck.startedAt), desc(auditCheck.id))
    .limit(limit)
}

/** Begins a check; null where one is under way. One that stood still since `stoodSince` died and is put aside. */
export async function insertAuditCheck(
  db: Executor,
  check: typeof auditCheck.$inferInsert,
  stoodSince: Date,
): Promise<AuditCheckRow | null> {
  await db
    .update(auditCheck)
    .set({ state: 'failed', finishedAt: check.startedAt })
    .where(
      and(
        eq(auditCheck.facilityCode, check.facilityCode),
        eq(auditCheck.state, 'running'),
        lt(auditCheck.beatAt, stoodSince),
      ),
    )
  const [row] = await db.insert(auditCheck).values(check).onConflictDoNothing().returning()
  return row ?? null
}

/** Writes how far a check has come, or how it ended. */
export async function updateAuditCheck(
  db: Executor,
  { facilityCode, id }: Pick<AuditCheckRow, 'facilityCode' | 'id'>,
  set: Partial<Omit<AuditCheckRow, 'facilityCode' | 'id'>>,
): Promise<void> {
  await db
    .update(auditCheck)
    .set(set)
    .where(and(eq(auditCheck.facilityCode, facilityCode), eq(auditCheck.id, id), ne(auditCheck.state, 'failed')))
}
