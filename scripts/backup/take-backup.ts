import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import { appendAudit } from '@/lib/audit/append-audit'
import { removeUnfinished } from '@/lib/backup/backup-folder'
import { sealBackup } from '@/lib/backup/seal-backup'
import { connectForBackup } from '@/lib/db/backup/backup-client'
import { readSnapshot } from '@/lib/db/backup/read-snapshot'
import { addBackupRun, type BackupRunRow } from '@/lib/db/backup-run-store'
import type { Database } from '@/lib/db/client'
import { runTransaction } from '@/lib/db/run-transaction'
import type { AuditActor } from '@/lib/domain/audit/audit-entry'
import type { BackupFrame } from '@/lib/domain/backup/backup-frame.schema'
import { nameBackup } from '@/lib/domain/backup/backup-name'
import { BackupProblem } from '@/lib/domain/backup/backup-problem'
import { ok } from '@/lib/domain/result'

interface Installation {
  db: Database
  databaseUrl: string
  facilityCode: string
  appSecret: string
}

// Any fixed number that nothing else in the database locks.
const LOCK_ID = 31_999_002

/** Takes one backup, and keeps and audits what became of it, also where it failed. Throws BackupProblem and others. */
export async function takeBackup(
  installation: Installation,
  { folder, publicKey, actor }: { folder: string; publicKey: string; actor: AuditActor },
): Promise<{ file: string; bytes: number; rows: number; seconds: number }> {
  const { facilityCode } = installation
  const startedAt = new Date()
  const fileName = nameBackup(facilityCode, startedAt)
  const file = join(folder, fileName)
  const run = { facilityCode, id: randomUUID(), startedAt, place: `${hostname()}:${folder}` }
  const client = await connectForBackup(installation.databaseUrl)
  try {
    await lock(client)
    await removeUnfinished(folder, facilityCode)
    const counted = { rows: 0 }
    const frames = countRows(readSnapshot(client, { ...installation, now: startedAt }), counted)
    const { bytes } = await sealBackup(frames, { file, publicKey })
    const done = { ...run, finishedAt: new Date(), outcome: 'done' as const, fileName, bytes, rows: counted.rows }
    await keep(installation.db, done, actor)
    return { file, bytes, rows: counted.rows, seconds: (done.finishedAt.getTime() - startedAt.getTime()) / 1000 }
  } catch (error) {
    const failed = {
      ...run,
      finishedAt: new Date(),
      outcome: 'failed' as const,
      fileName: null,
      bytes: null,
      rows: null,
    }
    // Where the database is gone it cannot be told; the first error is the one to show.
    await keep(installation.db, failed, actor).catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
}

async function lock(client: Client): Promise<void> {
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [LOCK_ID])
  if (!rows[0]?.locked) throw new BackupProblem('already_running')
}

async function* countRows(frames: AsyncIterable<BackupFrame>, counted: { rows: number }): AsyncGenerator<BackupFrame> {
  for await (const frame of frames) {
    if (frame.kind === 'end') counted.rows = frame.rows
    yield frame
  }
}

async function keep(db: Database, run: BackupRunRow, actor: AuditActor): Promise<void> {
  const { facilityCode, outcome, fileName, bytes, rows } = run
  await runTransaction(db, async (tx) => {
    await addBackupRun(tx, run)
    await appendAudit(tx, {
      facilityCode,
      actor,
      action: 'backup.take',
      outcome: outcome === 'done' ? 'ok' : 'failed',
      details: { fileName, bytes, rows },
    })
    return ok(undefined)
  })
}
