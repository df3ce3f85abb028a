import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import {
  gatewayFactSchema,
  visitFactSchema,
  type EarlierDays,
  type GatewayFact,
  type VisitFact,
} from '@/lib/domain/intake/visit-fact'
import { visitMarkSchema } from '@/lib/domain/intake/visit-mark'
import { vneidPaperSchema } from '@/lib/domain/visit/visit.schema'
import { addDays, startOfLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { Executor } from './client'
import { readRows } from './read-rows'
import { isAccepted, MARK_SQL, MESSAGE_OF_VISIT, PAPERS_OF_VISIT, usedPapers } from './visit-mark-sql'

interface DayKey {
  facilityCode: string
  day: LocalDate
}

/** What the figures know of each visit of a day, the cancelled ones too. */
export function listVisitFacts(db: Executor, { facilityCode, day }: DayKey): Promise<VisitFact[]> {
  const marks = visitMarkSchema.options.map((mark) => sql`case when ${MARK_SQL[mark]} then ${mark}::text end`)
  const accepted = vneidPaperSchema.options.map((paper) => sql`case when ${isAccepted(paper)} then ${paper}::text end`)
  return readRows(
    db,
    visitFactSchema,
    sql`
      select visit.person_id as "personId",
        extract(hour from visit.admitted_at at time zone 'Asia/Ho_Chi_Minh')::int as hour,
        born.birth_year as "birthYear", born.birth_month as "birthMonth", born.birth_day as "birthDay",
        visit.room_code as "roomCode", visit.desk, visit.state, visit.identified_method as method,
        visit.identified_medium as medium, ${INSURANCE_SQL} as insurance, visit.route_code as "routeCode",
        visit.coverage_problem as problem, visit.scan_to_ticket_ms as "scanToTicketMs", ${WAIT_SQL} as "waitMs",
        array_remove(array[${sql.join(marks, sql`, `)}], null) as marks,
        array_remove(array[${sql.join(accepted, sql`, `)}], null) as "vneidAccepted",
        visit.vneid_refused as "vneidRefused", visit.vneid_unused_reason as "vneidUnusedReason"
      from visit
      join lateral (${BORN}) born on true
      left join (${usedPapers(facilityCode, { from: day, to: day })}) used on used.visit_id = visit.id
      left join lateral (${MESSAGE_OF_VISIT}) told on true
      left join (${firstCalls(facilityCode, { from: day, to: day })}) called on called.visit_id = visit.id
      where visit.facility_code = ${facilityCode} and visit.visit_day = ${day}`,
  )
}

// One row by its key, which `limit` keeps so: joined plainly, everybody on file would be read for the day's few thousand.
const BORN = sql`
  select birth_year, birth_month, birth_day from person
  where person.facility_code = visit.facility_code and person.id = visit.person_id limit 1`

/** What a visit knows about insurance (`InsuranceState`). */
export const INSURANCE_SQL = sql`case when visit.coverage <> 'none' then visit.coverage
  when visit.use_insurance and visit.coverage_check_id is not null then 'not-covered' else 'not-used' end`

/** Milliseconds from admission to the first call; needs `firstCalls` joined as `called`. */
export const WAIT_SQL = sql`(extract(epoch from called.at - visit.admitted_at) * 1000)::int`

/** When visits of a stretch of days were first called, in whatever room: those of late evening perhaps after midnight. */
export function firstCalls(facilityCode: string, { from, to }: { from: LocalDate; to: LocalDate }): SQL {
  return sql`
    select queue_call.visit_id, min(queue_call.called_at) as at from queue_call
    where queue_call.facility_code = ${facilityCode} and queue_call.visit_day between ${from} and ${addDays(to, 1)}
    group by queue_call.visit_id`
}

/**
 * For everybody who came on a day: the last day before it, not earlier than `since`, on which a visit of theirs had each
 * mark. Nothing is read where there is no such day.
 */
export async function listEarlierDays(
  db: Executor,
  { facilityCode, day, since }: DayKey & { since: LocalDate },
): Promise<EarlierDays> {
  if (since >= day) return new Map()
  const before = addDays(day, -1)
  const days = visitMarkSchema.options.map(
    (mark) => sql`${mark}::text, max(visit.visit_day) filter (where ${MARK_SQL[mark]})`,
  )
  const rows = await readRows(
    db,
    earlierRowSchema,
    sql`
      select today.person_id as "personId", earlier.days
      from (
        select distinct visit.person_id from visit
        where visit.facility_code = ${facilityCode} and visit.visit_day = ${day} and visit.state <> 'cancelled'
      ) today
      cross join lateral (
        select count(*) as visits, json_strip_nulls(json_build_object(${sql.join(days, sql`, `)})) as days
        from visit
        left join lateral (${PAPERS_OF_VISIT}) used on true
        left join lateral (${MESSAGE_OF_VISIT}) told on true
        where visit.facility_code = ${facilityCode} and visit.person_id = today.person_id
          and visit.visit_day between ${since} and ${before} and visit.state <> 'cancelled'
      ) earlier
      where earlier.visits > 0`,
  )
  return new Map(rows.map(({ personId, days: earlier }) => [personId, earlier]))
}

const earlierRowSchema = z.object({ personId: z.string(), days: z.record(z.string(), z.string()) })

/** The questions that the gateway was asked on a day, in their order. */
export function listGatewayFacts(db: Executor, { facilityCode, day }: DayKey): Promise<GatewayFact[]> {
  return readRows(
    db,
    gatewayFactSchema,
    sql`
      select to_char(asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "askedAt", status,
        result_code as "resultCode", problem, answer_ms as "answerMs"
      from coverage_check
      where facility_code = ${facilityCode} and asked_at >= ${startOfLocalDate(day).toISOString()}
        and asked_at < ${startOfLocalDate(addDays(day, 1)).toISOString()}
      order by asked_at`,
  )
}

/** Visits of a day, cancelled ones aside: those admitted before an instant, and all. */
export async function countVisitsUntil(
  db: Executor,
  { facilityCode, day, until }: DayKey & { until: Date },
): Promise<{ soFar: number; all: number }> {
  const rows = await readRows(
    db,
    z.object({ soFar: z.int(), all: z.int() }),
    sql`
      select count(*) filter (where admitted_at <= ${until.toISOString()})::int as "soFar", count(*)::int as all
      from visit where facility_code = ${facilityCode} and visit_day = ${day} and state <> 'cancelled'`,
  )
  return rows[0] ?? { soFar: 0, all: 0 }
}
