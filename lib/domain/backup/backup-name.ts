const NAME = /^tiepdon-[0-9A-Z]{5}-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z\.age$/

/** The file of a backup: `tiepdon-31999-20261126T012750Z.age`, in UTC, so that names sort by time. */
export function nameBackup(facilityCode: string, takenAt: Date): string {
  const at = takenAt
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:]/g, '')
  return `tiepdon-${facilityCode}-${at}.age`
}

/** When the backup of this file was taken; null where the name is of something else. */
export function findBackupTime(fileName: string): Date | null {
  const [, year, month, day, hour, minute, second] = NAME.exec(fileName) ?? []
  if (year === undefined) return null
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at.getTime()) ? null : at
}
