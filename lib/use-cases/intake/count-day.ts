import 'server-only'
import type { Database, Executor } from '@/lib/db/client'
import { listEarlierDays, listGatewayFacts, listVisitFacts } from '@/lib/db/intake-fact-store'
import { holdMonth, keepTally } from '@/lib/db/intake-tally-store'
import type { Tally } from '@/lib/domain/intake/tally'
import { tallyDay } from '@/lib/domain/intake/tally-day'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'

interface DayKey {
  facilityCode: string
  day: LocalDate
}

// As far back as the longest period that can be asked about reaches.
const EARLIER_WITHIN_DAYS = 366

/**
 * The counts of one day from its visits.
 * @param since how far back an earlier day of a person matters: the first day of the period that is asked about
 */
export async function countDay(db: Executor, { facilityCode, day, since }: DayKey & { since: LocalDate }) {
  const key = { facilityCode, day }
  const [visits, earlier, gateway] = await Promise.all([
    listVisitFacts(db, key),
    listEarlierDays(db, { ...key, since }),
    listGatewayFacts(db, key),
  ])
  return tallyDay({ day, visits, earlier, gateway })
}

/** Counts a past day for whatever period, and keeps it unless it is changing just now or not over for long enough. */
export async function countPastDay(
  db: Database,
  { facilityCode, day, now }: DayKey & { now: Date },
): Promise<{ tally: Tally; kept: boolean }> {
  const since = addDays(day, -EARLIER_WITHIN_DAYS)
  return db.transaction(async (tx) => {
    const kept = await holdMonth(tx, { facilityCode, day })
    const tally = await countDay(tx, { facilityCode, day, since })
    if (kept) await keepTally(tx, { facilityCode, grain: 'day', startsOn: day, countedAt: now, tally })
    return { tally, kept }
  })
}
