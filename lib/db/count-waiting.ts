import 'server-only'
import { and, count, eq } from 'drizzle-orm'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Executor } from './client'
import { isWaiting, visit } from './schema/visit'

/** How many wait on a day, by room; rooms where nobody does are left out. */
export async function countWaiting(
  db: Executor,
  facilityCode: string,
  day: LocalDate,
): Promise<ReadonlyMap<string, number>> {
  // The state stands in the query as text, not as a parameter: only so the partial index fits every plan.
  const rows = await db
    .select({ roomCode: visit.roomCode, waiting: count() })
    .from(visit)
    .where(and(eq(visit.facilityCode, facilityCode), eq(visit.visitDay, day), isWaiting))
    .groupBy(visit.roomCode)
  return new Map(rows.map(({ roomCode, waiting }) => [roomCode, waiting]))
}
