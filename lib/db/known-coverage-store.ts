import 'server-only'
import { and, desc, eq, gte, inArray, isNull, sql } from 'drizzle-orm'
import { coverageStatusSchema } from '@/lib/domain/coverage/coverage.schema'
import { startOfLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { KnownCoverage } from '@/lib/domain/visit/decide-visit-coverage'
import type { Executor } from './client'
import { coverageCheck } from './schema/coverage'
import { personIdentifier } from './schema/person'

const ASKABLE_KINDS = ['personal-number', 'insurance-card-number', 'social-insurance-number']

/**
 * What is known of a person's insurance on a day: the newest plain answer to a question with any of their current
 * numbers, or the newest failed one. A time-out at nine does not undo what the gateway said at eight.
 */
export async function findKnownCoverage(
  db: Executor,
  { facilityCode, personId, day }: { facilityCode: string; personId: string; day: LocalDate },
): Promise<KnownCoverage> {
  const rows = await db
    .select({ checkId: coverageCheck.id, status: coverageCheck.status })
    .from(personIdentifier)
    .leftJoin(
      coverageCheck,
      and(
        eq(coverageCheck.facilityCode, personIdentifier.facilityCode),
        eq(coverageCheck.subjectHash, personIdentifier.valueHash),
        gte(coverageCheck.askedAt, startOfLocalDate(day)),
      ),
    )
    .where(
      and(
        eq(personIdentifier.facilityCode, facilityCode),
        eq(personIdentifier.personId, personId),
        inArray(personIdentifier.kind, ASKABLE_KINDS),
        isNull(personIdentifier.validTo),
      ),
    )
    .orderBy(sql`${coverageCheck.status} = 'unverified' nulls last`, desc(coverageCheck.askedAt))
    .limit(1)
  const [best] = rows
  if (!best) return { canBeAsked: false }
  if (best.checkId === null || best.status === null) return { canBeAsked: true }
  return { canBeAsked: true, today: { checkId: best.checkId, status: coverageStatusSchema.parse(best.status) } }
}
