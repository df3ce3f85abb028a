import 'server-only'
import { desc, eq } from 'drizzle-orm'
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
