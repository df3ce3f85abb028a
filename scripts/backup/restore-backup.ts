import { resolve, join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { appendAudit } from '@/lib/audit/append-audit'
import { verifyAuditChain } from '@/lib/audit/verify-audit-chain'
import { connectForBackup } from '@/lib/db/backup/backup-client'
import { loadSnapshot } from '@/lib/db/backup/load-snapshot'
import { migrateDatabase } from '@/lib/db/migrate'
import type { BackupFrame, BackupHead } from '@/lib/domain/backup/backup-frame.schema'
import { BackupProblem } from '@/lib/domain/backup/backup-problem'
import type { Settings } from '@/lib/env'
import { commandActor } from '../command/command-actor'
import { explainDatabaseError } from '../up/explain-database-error'
import { openEmptyDataFolder } from './open-empty-data-folder'
import { requireSameSecret, writeSecret } from './secret-of-backup'

interface Restored {
  head: BackupHead
  tables: number
  rows: number
  secretFile: string
  isChainWhole: boolean
}

/**
 * Restores into the empty database of DATABASE_URL, or into an embedded one made in DATA_DIR, brings it to this
 * program's schema and then puts the app secret in its place: without it nothing starts on a half of this. Whether the
 * audit trail is whole is told, it undoes nothing.
 */
export async function restoreBackup(frames: AsyncGenerator<BackupFrame>, settings: Settings): Promise<Restored> {
  const head = await readHead(frames)
  const secretFile = settings.APP_SECRET_FILE ?? join(resolve(settings.DATA_DIR), 'app-secret')
  requireSameSecret(secretFile, head.appSecret)
  if (settings.DATABASE_URL) return await fill(settings.DATABASE_URL, frames, head, secretFile)

  const folder = await openEmptyDataFolder(resolve(settings.DATA_DIR))
  let isDone = false
  try {
    const restored = await fill(folder.url, frames, head, secretFile)
    isDone = true
    return restored
  } finally {
    await folder.close({ keep: isDone })
  }
}

async function readHead(frames: AsyncGenerator<BackupFrame>): Promise<BackupHead> {
  const { value } = await frames.next()
  if (value?.kind !== 'head') throw new BackupProblem('damaged')
  return value
}

async function fill(
  url: string,
  rest: AsyncIterable<BackupFrame>,
  head: BackupHead,
  secretFile: string,
): Promise<Restored> {
  try {
    const loaded = await load(url, prepend(head, rest))
    await migrateDatabase(url)
    writeSecret(secretFile, head.appSecret)
    const isChainWhole = await auditRestore(url, head)
    return { ...loaded, secretFile, isChainWhole }
  } catch (error) {
    throw explainDatabaseError(error, url)
  }
}

async function load(url: string, frames: AsyncIterable<BackupFrame>) {
  const client = await connectForBackup(url)
  try {
    return await loadSnapshot(client, frames)
  } finally {
    await client.end()
  }
}

async function* prepend(head: BackupHead, rest: AsyncIterable<BackupFrame>): AsyncGenerator<BackupFrame> {
  yield head
  yield* rest
}

/** Whether the trail is whole as it was restored, which takes as long as it is; then this restore is written behind it. */
async function auditRestore(url: string, { facilityCode, takenAt }: BackupHead): Promise<boolean> {
  const client = await connectForBackup(url)
  try {
    // Nobody has counted the rows yet: without it the first plans are guesses.
    await client.query('analyze')
    const db = drizzle(client)
    const verified = await verifyAuditChain(db)
    await appendAudit(db, {
      facilityCode,
      actor: commandActor(),
      action: 'backup.restore',
      outcome: 'ok',
      details: { takenAt },
    })
    return verified.ok
  } finally {
    await client.end()
  }
}
