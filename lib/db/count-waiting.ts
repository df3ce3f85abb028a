import 'server-only'
import { and, count, eq } from 'drizzle-orm'
import type { QueueSpan } from '@/lib/domain/queue/queue-span'
import type { Executor } from './client'
import { isOfSpan } from './is-of-span'
import { isWaiting, visit } from './schema/visit'

/** How many wait, by room; rooms where nobody does are left out. */
export async function countWaiting(
  db: Executor,
  facilityCode: string,
  span: QueueSpan,
): Promise<ReadonlyMap<string, number>> {
  // The state stands in the query as text, not as a parameter: only so the partial index fits every plan.
  const rows = await db
    .select({ roomCode: visit.roomCode, waiting: count() })
    .from(visit)
    .where(
      and(
        eq(visit.facilityCode, facilityCode),
        isOfSpan(span, { day: visit.visitDay, at: visit.admittedAt }),
        isWaiting,
      ),
    )
    .groupBy(visit.roomCode)
  return new Map(rows.map(({ roomCode, waiting }) => [roomCode, waiting]))
}
