import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { RetentionKey } from '@/lib/domain/retention/retention-rules'
import type { Executor } from './client'
import { retentionRun } from './schema/operation'

export type RetentionRunRow = typeof retentionRun.$inferSelect

/** Notes that a removal begins; false where another process has begun that day's already. */
export async function beginRetentionRun(
  db: Executor,
  run: Omit<RetentionRunRow, 'finishedAt' | 'removed'>,
): Promise<boolean> {
  const begun = await db.insert(retentionRun).values(run).onConflictDoNothing()
  return begun.rowCount === 1
}

export async function endRetentionRun(
  db: Executor,
  { facilityCode, id }: { facilityCode: string; id: string },
  done: { finishedAt: Date; removed: Partial<Record<RetentionKey, number>> },
): Promise<void> {
  await db
    .update(retentionRun)
    .set(done)
    .where(and(eq(retentionRun.facilityCode, facilityCode), eq(retentionRun.id, id)))
}

/** The newest runs, newest first. */
export function listRetentionRuns(db: Executor, facilityCode: string, limit: number): Promise<RetentionRunRow[]> {
  return db
    .select()
    .from(retentionRun)
    .where(eq(retentionRun.facilityCode, facilityCode))
    .orderBy(desc(retentionRun.startedAt))
    .limit(limit)
}
