/** How many of the newest days, weeks and months keep their last backup. */
export const KEPT = { days: 7, weeks: 5, months: 12 } as const

/** Younger ones all stay: the one before an upgrade must outlive the one after it. */
const ALL_WITHIN_MS = 48 * 60 * 60 * 1000

const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000
// 1970-01-05 was a Monday.
const FIRST_MONDAY = 4

/**
 * Which of the backups taken at these times stay: the last of each of the newest 7 days, 5 weeks and 12 months (in
 * Vietnam) that have one, however long ago, and all of the last 48 hours. The newest always stays, and so does a time not yet come.
 */
export function chooseKeptBackups(takenAt: readonly Date[], now: Date): Set<Date> {
  const future = takenAt.filter((at) => at > now)
  const past = takenAt.filter((at) => at <= now).toSorted((a, b) => b.getTime() - a.getTime())
  return new Set([
    ...future,
    ...past.filter((at) => now.getTime() - at.getTime() < ALL_WITHIN_MS),
    ...newestOfEach(past, dayOf, KEPT.days),
    ...newestOfEach(past, weekOf, KEPT.weeks),
    ...newestOfEach(past, monthOf, KEPT.months),
  ])
}

function newestOfEach(newestFirst: readonly Date[], periodOf: (at: Date) => string | number, count: number): Date[] {
  const kept = new Map<string | number, Date>()
  for (const at of newestFirst) {
    if (kept.size === count) break
    const period = periodOf(at)
    if (!kept.has(period)) kept.set(period, at)
  }
  return [...kept.values()]
}

function dayOf(at: Date): number {
  return Math.floor((at.getTime() + VIETNAM_OFFSET_MS) / DAY_MS)
}

function weekOf(at: Date): number {
  return Math.floor((dayOf(at) - FIRST_MONDAY) / 7)
}

function monthOf(at: Date): string {
  return new Date(at.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 7)
}
