import 'server-only'
import { z } from 'zod'
import { coverageStatusSchema } from '@/lib/domain/coverage/coverage.schema'
import { startOfLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { KnownCoverage } from '@/lib/domain/visit/decide-visit-coverage'
import { statement } from '@/lib/sql/statement'
import type { Executor } from './client'
import { readRows } from './read-rows'

/**
 * What is known of a person's insurance on a day: the newest plain answer to a question with any of their current
 * numbers, or the newest failed one. A time-out at nine does not undo what the gateway said at eight.
 */
export async function findKnownCoverage(
  db: Executor,
  { facilityCode, personId, day }: { facilityCode: string; personId: string; day: LocalDate },
): Promise<KnownCoverage> {
  const rows = await readRows(
    db,
    bestCheckSchema,
    statement`
      select checked.id as "checkId", checked.status, checked.problem from person_identifier held
      left join coverage_check checked on checked.facility_code = held.facility_code
        and checked.subject_hash = held.value_hash and checked.asked_at >= ${startOfLocalDate(day).toISOString()}
      where held.facility_code = ${facilityCode} and held.person_id = ${personId} and held.valid_to is null
        and held.kind in ('personal-number', 'insurance-card-number', 'social-insurance-number')
      order by checked.status = 'unverified' nulls last, checked.asked_at desc
      limit 1`,
  )
  const [best] = rows
  if (!best) return { canBeAsked: false }
  if (best.checkId === null || best.status === null) return { canBeAsked: true }
  return { canBeAsked: true, today: { checkId: best.checkId, status: best.status, problem: best.problem ?? undefined } }
}

const bestCheckSchema = z.object({
  checkId: z.string().nullable(),
  status: coverageStatusSchema.nullable(),
  problem: z.string().nullable(),
})
