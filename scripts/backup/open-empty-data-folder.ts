import { existsSync, mkdirSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backupCommandText } from '@/lib/content/backup'
import { stopOrphan } from '@/lib/db/embedded/stop-orphan'
import { startEmbeddedPostgres } from '@/lib/db/embedded-postgres'
import { acquireFolderLock } from '../up/folder-lock.mjs'
import { LaunchProblem } from '../up/launch-problem.mjs'

interface DataFolder {
  url: string
  /** Stops the server; the database takes its place where it is to be kept, and is removed where not. */
  close: (end: { keep: boolean }) => Promise<void>
}

/**
 * A new embedded database for a data folder that has none, under another name until it is whole: a killed restore
 * leaves nothing that a start would take for a database, and the next one begins anew.
 */
export async function openEmptyDataFolder(dataDir: string): Promise<DataFolder> {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const attempt = acquireFolderLock(dataDir)
  if (attempt.kind !== 'acquired') throw new LaunchProblem(backupCommandText.dataDirInUse(dataDir))
  try {
    const place = join(dataDir, 'postgres')
    if (existsSync(place)) throw new LaunchProblem(backupCommandText.dataDirInUse(dataDir))
    const unfinished = join(dataDir, 'postgres.restoring')
    await stopOrphan(join(unfinished, 'cluster'))
    await rm(unfinished, { recursive: true, force: true })
    const server = await startEmbeddedPostgres({ dataDir: unfinished })
    return {
      url: server.url,
      async close({ keep }) {
        await server.stop()
        if (keep) await rename(unfinished, place)
        else await rm(unfinished, { recursive: true, force: true })
        attempt.lock.release()
      },
    }
  } catch (error) {
    attempt.lock.release()
    throw error
  }
}
