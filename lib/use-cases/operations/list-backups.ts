import 'server-only'
import type { z } from 'zod'
import type { backupsResponseSchema } from '@/lib/contracts/backups'
import { findLastBackup, listBackupRuns } from '@/lib/db/backup-run-store'
import type { Database } from '@/lib/db/client'
import { judgeBackupAge } from '@/lib/domain/backup/judge-backup-age'
import { ok, type Result } from '@/lib/domain/result'

const SHOWN = 20

/** The newest backups of a facility, and whether they are taken often enough. */
export async function listBackups(
  { db }: { db: Database },
  { facilityCode, now }: { facilityCode: string; now: Date },
): Promise<Result<z.output<typeof backupsResponseSchema>, never>> {
  const [runs, last] = await Promise.all([listBackupRuns(db, facilityCode, SHOWN), findLastBackup(db, facilityCode)])
  return ok({
    age: judgeBackupAge(last, now),
    ...(last && { lastTakenAt: last.toISOString() }),
    runs: runs.map(({ startedAt, finishedAt, outcome, place, fileName, bytes }) => ({
      startedAt: startedAt.toISOString(),
      seconds: Math.max(0, (finishedAt.getTime() - startedAt.getTime()) / 1000),
      outcome,
      place,
      ...(fileName !== null && { fileName }),
      ...(bytes !== null && { bytes }),
    })),
  })
}
