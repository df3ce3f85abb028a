import { accessSync, constants, realpathSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { backupCommandText } from '@/lib/content/backup'
import { LaunchProblem } from '../up/launch-problem.mjs'

/** Where backups go and for whom they are encrypted. Throws LaunchProblem. */
export function findBackupPlace(env: {
  DATA_DIR: string
  BACKUP_DIR?: string | undefined
  BACKUP_PUBLIC_KEY?: string | undefined
}): { folder: string; publicKey: string } {
  if (!env.BACKUP_DIR) throw new LaunchProblem(backupCommandText.folderMissing)
  if (!env.BACKUP_PUBLIC_KEY) throw new LaunchProblem(backupCommandText.keyMissing)
  const folder = openFolder(env.BACKUP_DIR)
  if (isInside(folder, env.DATA_DIR)) throw new LaunchProblem(backupCommandText.folderInside(folder))
  return { folder, publicKey: env.BACKUP_PUBLIC_KEY }
}

/** Never made here: a missing folder is a disk that is not mounted. */
function openFolder(path: string): string {
  try {
    const folder = realpathSync(path)
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return folder
  } catch {
    throw new LaunchProblem(backupCommandText.folderUnusable(resolve(path)))
  }
}

function isInside(folder: string, dataDir: string): boolean {
  const way = relative(realpathIfPresent(dataDir), folder)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way)
}

function realpathIfPresent(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}
