import 'server-only'
import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import { localDateSchema, type LocalDate } from '@/lib/domain/time/local-date'
import type { CoverageDecision } from '@/lib/domain/visit/decide-visit-coverage'
import { visitIdSchema, type VisitCoverage, type VisitId } from '@/lib/domain/visit/visit.schema'
import type { Executor, Transaction } from './client'
import { isNotCancelled, visit } from './schema/visit'

/** A visit whose insurance nobody could verify yet, claimed by this process. */
export interface ClaimedVisit {
  facilityCode: string
  visitId: VisitId
  personId: string
  visitDay: LocalDate
  /** This attempt included. */
  attempts: number
}

/**
 * Takes a facility's visits whose time to be asked about again has come. Each is put off until `leaseUntil`: other processes pass
 * it by, and one whose process died comes back.
 */
export async function claimVisitsToAsk(
  db: Executor,
  { facilityCode, now, leaseUntil, limit }: { facilityCode: string; now: Date; leaseUntil: Date; limit: number },
): Promise<ClaimedVisit[]> {
  // Chosen once, as a subquery might not be: a second look would pass by what the first has locked and take more.
  const due = db.$with('due').as(
    db
      .select({ facilityCode: visit.facilityCode, id: visit.id })
      .from(visit)
      .where(and(eq(visit.facilityCode, facilityCode), lte(visit.coverageAskAgainAt, now)))
      .orderBy(asc(visit.coverageAskAgainAt))
      .limit(limit)
      .for('update', { skipLocked: true }),
  )
  const rows = await db
    .with(due)
    .update(visit)
    .set({ coverageAskAgainAt: leaseUntil, coverageAttempts: sql`${visit.coverageAttempts} + 1` })
    .where(sql`(${visit.facilityCode}, ${visit.id}) in (select facility_code, id from due)`)
    .returning({
      facilityCode: visit.facilityCode,
      visitId: visit.id,
      personId: visit.personId,
      visitDay: visit.visitDay,
      attempts: visit.coverageAttempts,
    })
  return rows.map(({ visitId, visitDay, ...row }) => ({
    ...row,
    visitId: visitIdSchema.parse(visitId),
    visitDay: localDateSchema.parse(visitDay),
  }))
}

/** Puts a claimed visit's next question off, or ends the asking where `at` is null. */
export async function setNextAsk(
  db: Executor,
  { facilityCode, visitId }: { facilityCode: string; visitId: string },
  at: Date | null,
): Promise<void> {
  await db
    .update(visit)
    .set({ coverageAskAgainAt: at })
    .where(and(eq(visit.facilityCode, facilityCode), eq(visit.id, visitId), eq(visit.coverage, 'unverified')))
}

/** Writes what is known of the insurance of a visit that was admitted without any. */
export async function setVisitCoverage(
  tx: Transaction,
  { facilityCode, visitId }: { facilityCode: string; visitId: string },
  { coverage, checkId, problem, askAgainAt }: CoverageDecision,
): Promise<void> {
  await tx
    .update(visit)
    .set({
      coverage,
      coverageCheckId: checkId ?? null,
      coverageProblem: problem ?? null,
      coverageAskAgainAt: askAgainAt ?? null,
    })
    .where(and(eq(visit.facilityCode, facilityCode), eq(visit.id, visitId)))
}

/** Writes an answer into the still unverified visits that some people have on a day; returns the visits it reached. */
export async function settleUnverifiedVisits(
  tx: Transaction,
  answer: {
    facilityCode: string
    personIds: readonly string[]
    day: LocalDate
    coverage: VisitCoverage
    checkId: string
    /** Why there is no plain answer; the first one stays with the visit. */
    problem?: string | undefined
    final: boolean
  },
): Promise<Array<{ visitId: VisitId; roomCode: string }>> {
  if (answer.personIds.length === 0) return []
  const rows = await tx
    .update(visit)
    .set({
      coverage: answer.coverage,
      coverageCheckId: answer.checkId,
      ...(answer.problem !== undefined && {
        coverageProblem: sql`coalesce(${visit.coverageProblem}, ${answer.problem})`,
      }),
      ...(answer.final && { coverageAskAgainAt: null }),
    })
    .where(
      and(
        eq(visit.facilityCode, answer.facilityCode),
        inArray(visit.personId, [...answer.personIds]),
        eq(visit.visitDay, answer.day),
        eq(visit.coverage, 'unverified'),
        isNotCancelled,
      ),
    )
    .returning({ visitId: visit.id, roomCode: visit.roomCode })
  return rows.map(({ visitId, roomCode }) => ({ visitId: visitIdSchema.parse(visitId), roomCode }))
}
