import 'server-only'
import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { RouteDecision } from '@/lib/domain/route/route-decision.schema'
import type { RouteGround } from '@/lib/domain/route/route-ground.schema'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Executor, Transaction } from './client'
import { isNotCancelled, visit } from './schema/visit'

/** The columns of `visit` that hold what it counts as. */
export function toRouteColumns(decision: RouteDecision | undefined) {
  return {
    routeCode: decision?.code ?? null,
    routeRatePercent: decision?.ratePercent ?? null,
    routeDecision: decision ?? null,
  }
}

/** The visits of a person on a day whose route was decided, cancelled ones aside, the newest first. */
export async function findDecidedVisitsOfPerson(
  db: Executor,
  { facilityCode, personId, day }: { facilityCode: string; personId: string; day: LocalDate },
): Promise<string[]> {
  const rows = await db
    .select({ visitId: visit.id })
    .from(visit)
    .where(
      and(
        eq(visit.facilityCode, facilityCode),
        eq(visit.personId, personId),
        eq(visit.visitDay, day),
        isNotCancelled,
        isNotNull(visit.routeCode),
      ),
    )
    .orderBy(desc(visit.admittedAt))
  return rows.map(({ visitId }) => visitId)
}

/** Visits whose route is to be decided anew, locked, in one order whoever asks. */
export async function lockVisitsForRoute(
  tx: Transaction,
  { facilityCode, visitIds }: { facilityCode: string; visitIds: readonly string[] },
) {
  if (visitIds.length === 0) return []
  return tx
    .select({
      visitId: visit.id,
      personId: visit.personId,
      roomCode: visit.roomCode,
      emergency: visit.emergency,
      grounds: visit.routeGrounds,
      coverage: visit.coverage,
      decision: visit.routeDecision,
      loweredFromPercent: visit.routeLoweredFromPercent,
    })
    .from(visit)
    .where(and(eq(visit.facilityCode, facilityCode), inArray(visit.id, [...visitIds]), isNotCancelled))
    .orderBy(asc(visit.id))
    .for('no key update')
}

/** The visits of today that rest on an answer of the gateway. */
export async function findVisitsOfCheck(
  db: Executor,
  { facilityCode, checkId, day }: { facilityCode: string; checkId: string; day: string },
): Promise<string[]> {
  const rows = await db
    .select({ visitId: visit.id })
    .from(visit)
    .where(and(eq(visit.facilityCode, facilityCode), eq(visit.visitDay, day), eq(visit.coverageCheckId, checkId)))
  return rows.map(({ visitId }) => visitId)
}

/** The grounds that a visit's decision rests on from now on. */
export async function setRouteGrounds(
  tx: Transaction,
  { facilityCode, visitId }: { facilityCode: string; visitId: string },
  grounds: readonly RouteGround[],
): Promise<void> {
  await tx
    .update(visit)
    .set({ routeGrounds: [...grounds] })
    .where(and(eq(visit.facilityCode, facilityCode), eq(visit.id, visitId)))
}

export async function setVisitRoute(
  tx: Transaction,
  { facilityCode, visitId }: { facilityCode: string; visitId: string },
  { decision, loweredFromPercent }: { decision: RouteDecision | undefined; loweredFromPercent: number | null },
): Promise<void> {
  await tx
    .update(visit)
    .set({ ...toRouteColumns(decision), routeLoweredFromPercent: loweredFromPercent })
    .where(and(eq(visit.facilityCode, facilityCode), eq(visit.id, visitId)))
}
