import 'server-only'
import { and, eq, isNotNull, isNull, min, sql } from 'drizzle-orm'
import type { WaitRange } from '@/lib/domain/queue/estimate-wait'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Executor } from './client'
import { queueCall } from './schema/queue'
import { visit } from './schema/visit'

/** Keeps what a visit's slip told about waiting, the first time that it told anything. */
export async function keepToldWait(
  db: Executor,
  key: { facilityCode: string; visitId: string },
  { lowMinutes, highMinutes }: WaitRange,
  now: Date,
): Promise<void> {
  await db
    .update(visit)
    .set({ waitToldAt: now, waitLowMinutes: lowMinutes, waitHighMinutes: highMinutes })
    .where(and(eq(visit.facilityCode, key.facilityCode), eq(visit.id, key.visitId), isNull(visit.waitToldAt)))
}

/** Of those who were told a waiting time and called since, in a room on a day: how many, and how many waited as told. */
export async function countWaitsAsTold(
  db: Executor,
  { facilityCode, day, roomCode }: { facilityCode: string; day: LocalDate; roomCode: string },
): Promise<{ told: number; asTold: number }> {
  const first = db
    .select({ visitId: queueCall.visitId, at: min(queueCall.calledAt).as('at') })
    .from(queueCall)
    .where(and(eq(queueCall.facilityCode, facilityCode), eq(queueCall.visitDay, day), eq(queueCall.roomCode, roomCode)))
    .groupBy(queueCall.visitId)
    .as('first')
  const waited = sql`extract(epoch from ${first.at} - ${visit.waitToldAt}) / 60`
  const rows = await db
    .select({
      told: sql<number>`count(*)::int`,
      asTold: sql<number>`(count(*) filter (where ${waited} between ${visit.waitLowMinutes} and ${visit.waitHighMinutes}))::int`,
    })
    .from(first)
    .innerJoin(visit, and(eq(visit.facilityCode, facilityCode), eq(visit.id, first.visitId)))
    .where(isNotNull(visit.waitToldAt))
  return rows[0] ?? { told: 0, asTold: 0 }
}
