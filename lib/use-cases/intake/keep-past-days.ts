import 'server-only'
import type { Database } from '@/lib/db/client'
import { findFirstCountedDay, listDaysToCount } from '@/lib/db/intake-tally-store'
import { firstOfMonth } from '@/lib/domain/intake/split-period'
import { addDays, toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { countPastDay } from './count-day'
import { readTally } from './read-tally'

// Two years back lets a year be compared with the one before; older days are counted when somebody asks for them.
const LOOKS_BACK_DAYS = 800
const AT_ONCE = 50

interface Round {
  facilityCode: string
  now: Date
  /** Asked between two days. */
  mayGoOn: () => boolean
}

/**
 * Counts past days of a facility that nobody has counted yet, the newest first, at most fifty, and the months that are
 * then whole. Returns how many days it counted.
 */
export async function keepPastDays(db: Database, { facilityCode, now, mayGoOn }: Round): Promise<number> {
  const first = await findFirstCountedDay(db, facilityCode)
  if (first === null) return 0
  const earliest = addDays(toLocalDate(now), -LOOKS_BACK_DAYS)
  const from = first > earliest ? first : earliest
  const days = await listDaysToCount(db, { facilityCode, from, limit: AT_ONCE })
  let counted = 0
  for (const day of days) {
    if (!mayGoOn()) return counted
    const { kept } = await countPastDay(db, { facilityCode, day, now })
    if (kept) counted += 1
  }
  for (const month of wholeMonths(days)) await readMonthOnce(db, facilityCode, month, now)
  return counted
}

function wholeMonths(days: readonly LocalDate[]): LocalDate[] {
  return [...new Set(days.map(firstOfMonth))]
}

/** Reading a whole month keeps it. */
async function readMonthOnce(db: Database, facilityCode: string, month: LocalDate, now: Date): Promise<void> {
  const today = toLocalDate(now)
  const to = addDays(firstOfMonth(addDays(month, 31)), -1)
  if (to < today) await readTally(db, { facilityCode, from: month, to, today, now })
}
