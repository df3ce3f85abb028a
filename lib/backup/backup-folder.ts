import 'server-only'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findBackupTime } from '@/lib/domain/backup/backup-name'
import { UNFINISHED } from './seal-backup'

export interface BackupFile {
  path: string
  takenAt: Date
}

/** The whole backups of a facility in a folder. */
export async function listBackups(folder: string, facilityCode: string): Promise<BackupFile[]> {
  return (await readdir(folder)).flatMap((name) => {
    const takenAt = findBackupTime(name)
    return takenAt && name.startsWith(beginningOf(facilityCode)) ? [{ path: join(folder, name), takenAt }] : []
  })
}

/** Removes what killed runs left half written. The caller holds the lock: nobody is writing. */
export async function removeUnfinished(folder: string, facilityCode: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const isUnfinished = name.endsWith(UNFINISHED) && findBackupTime(name.slice(0, -UNFINISHED.length)) !== null
    if (isUnfinished && name.startsWith(beginningOf(facilityCode))) await rm(join(folder, name), { force: true })
  }
}

function beginningOf(facilityCode: string): string {
  return `tiepdon-${facilityCode}-`
}
