import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { Executor } from './client'
import { backupRun } from './schema/operation'

export type BackupRunRow = typeof backupRun.$inferSelect

/** Keeps what became of a backup. */
export async function addBackupRun(db: Executor, run: BackupRunRow): Promise<void> {
  await db.insert(backupRun).values(run)
}

/** The newest runs, newest first. */
export function listBackupRuns(db: Executor, facilityCode: string, limit: number): Promise<BackupRunRow[]> {
  return db
    .select()
    .from(backupRun)
    .where(eq(backupRun.facilityCode, facilityCode))
    .orderBy(desc(backupRun.startedAt))
    .limit(limit)
}

/** When the newest whole backup was begun: what it holds is as old as that. */
export async function findLastBackup(db: Executor, facilityCode: string): Promise<Date | null> {
  const [run] = await db
    .select({ startedAt: backupRun.startedAt })
    .from(backupRun)
    .where(and(eq(backupRun.facilityCode, facilityCode), eq(backupRun.outcome, 'done')))
    .orderBy(desc(backupRun.startedAt))
    .limit(1)
  return run?.startedAt ?? null
}
