/** A night's run that came late is no alarm; a day without one is. */
const OLD_FROM_MS = 26 * 60 * 60 * 1000
const ALARMING_FROM_MS = 3 * 24 * 60 * 60 * 1000

export type BackupAge = 'never' | 'recent' | 'old' | 'alarming'

/** Whether the newest whole backup is recent enough: it should be taken every night. */
export function judgeBackupAge(lastTakenAt: Date | null, now: Date): BackupAge {
  if (!lastTakenAt) return 'never'
  const ageMs = now.getTime() - lastTakenAt.getTime()
  if (ageMs >= ALARMING_FROM_MS) return 'alarming'
  return ageMs >= OLD_FROM_MS ? 'old' : 'recent'
}
