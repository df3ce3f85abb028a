import 'server-only'
import { z } from 'zod'
import { coverageStatusSchema } from '@/lib/domain/coverage/coverage.schema'
import { identifierKindSchema, type IdentifierKind } from '@/lib/domain/patient/identifier'
import { startOfLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { KnownCoverage } from '@/lib/domain/visit/decide-visit-coverage'
import { statement } from '@/lib/sql/statement'
import type { Executor } from './client'
import { readRows } from './read-rows'

interface CoverageKey {
  facilityCode: string
  personId: string
  day: LocalDate
}

/**
 * What is known of a person's insurance on a day: the newest plain answer to a question with any of their current
 * numbers, or the newest failed one. A time-out at nine does not undo what the gateway said at eight.
 */
export async function findKnownCoverage(db: Executor, key: CoverageKey): Promise<KnownCoverage> {
  const numbers = await findAnswers(db, key)
  if (numbers.length === 0) return { canBeAsked: false }
  const isPlain = ({ status }: NumberAnswer) => status !== null && status !== 'unverified'
  const [best] = numbers.toSorted(
    (a, b) => Number(isPlain(b)) - Number(isPlain(a)) || (b.askedAtMs ?? 0) - (a.askedAtMs ?? 0),
  )
  const isOpen = numbers.some((number) => number.isNew && !isPlain(number))
  const known = { canBeAsked: true, ...(isOpen && { isNewNumberOpen: true }) }
  if (!best || best.checkId === null || best.status === null) return known
  return { ...known, today: { checkId: best.checkId, status: best.status, problem: best.problem ?? undefined } }
}

/** The kinds of a person's numbers that the gateway does not know today. */
export async function findUnknownKinds(db: Executor, key: CoverageKey): Promise<Set<IdentifierKind>> {
  const numbers = await findAnswers(db, key)
  return new Set(numbers.flatMap(({ kind, status }) => (status === 'not-found' ? [kind] : [])))
}

// A person holds one current number of each kind: at most three rows.
function findAnswers(db: Executor, { facilityCode, personId, day }: CoverageKey): Promise<NumberAnswer[]> {
  const start = startOfLocalDate(day).toISOString()
  return readRows(
    db,
    numberAnswerSchema,
    statement`
      select distinct on (held.kind) held.kind, held.valid_from >= ${start} as "isNew", checked.id as "checkId",
        checked.status, checked.problem, extract(epoch from checked.asked_at)::float8 * 1000 as "askedAtMs"
      from person_identifier held
      left join coverage_check checked on checked.facility_code = held.facility_code
        and checked.subject_hash = held.value_hash and checked.asked_at >= ${start}
      where held.facility_code = ${facilityCode} and held.person_id = ${personId} and held.valid_to is null
        and held.kind in ('personal-number', 'insurance-card-number', 'social-insurance-number')
      order by held.kind, checked.status = 'unverified' nulls last, checked.asked_at desc`,
  )
}

const numberAnswerSchema = z.object({
  kind: identifierKindSchema,
  /** Read at the desk today. */
  isNew: z.boolean(),
  checkId: z.string().nullable(),
  status: coverageStatusSchema.nullable(),
  problem: z.string().nullable(),
  askedAtMs: z.number().nullable(),
})
type NumberAnswer = z.infer<typeof numberAnswerSchema>
