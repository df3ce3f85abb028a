import { rm } from 'node:fs/promises'
import { listBackups } from '@/lib/backup/backup-folder'
import { chooseKeptBackups } from '@/lib/domain/backup/choose-kept-backups'

/** Removes the backups of a facility that need not be kept, after a new one is whole. Other files are left alone. */
export async function pruneBackups(
  folder: string,
  facilityCode: string,
  now: Date,
): Promise<{ kept: number; removed: number }> {
  const backups = await listBackups(folder, facilityCode)
  const kept = chooseKeptBackups(
    backups.map(({ takenAt }) => takenAt),
    now,
  )
  const old = backups.filter(({ takenAt }) => !kept.has(takenAt))
  for (const { path } of old) await rm(path)
  return { kept: backups.length - old.length, removed: old.length }
}
