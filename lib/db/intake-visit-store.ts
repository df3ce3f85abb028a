import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import type { VisitFilter } from '@/lib/domain/intake/visit-filter'
import { localDateSchema, type LocalDate } from '@/lib/domain/time/local-date'
import type { Executor } from './client'
import { firstCalls, INSURANCE_SQL, WAIT_SQL } from './intake-fact-store'
import { readRows } from './read-rows'
import { isAccepted, MARK_SQL, MESSAGE_OF_VISIT, usedPapers } from './visit-mark-sql'

interface Page {
  facilityCode: string
  from: LocalDate
  to: LocalDate
  filter: VisitFilter
  limit: number
  /** Where the page before ended. */
  after?: { day: LocalDate; admittedAt: string; visitId: string } | undefined
}

/** Visits of a stretch of days that a filter means, newest first. The caller keeps the stretch short. */
export function listIntakeVisits(db: Executor, page: Page) {
  const { facilityCode, from, to, filter, limit, after } = page
  const beyond =
    after &&
    sql`(visit.visit_day, visit.admitted_at, visit.id) < (${after.day}::date, ${after.admittedAt}::timestamptz, ${after.visitId}::uuid)`
  const conditions = [...toConditions(filter), ...(beyond ? [beyond] : [])]
  return readRows(
    db,
    rowSchema,
    sql`
      select visit.id as "visitId", visit.visit_day::text as day, held.number, visit.room_code as "roomCode",
        room.name as "roomName", person.full_name as "fullName", person.birth_year as "birthYear",
        to_char(visit.admitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "admittedAt",
        visit.admitted_by as "admittedBy", visit.state, visit.coverage, visit.identified_method as "identifiedMethod",
        visit.identified_medium as "identifiedMedium", visit.priority_group as "priorityGroup",
        visit.route_code as "routeCode", visit.route_rate_percent::float as "routeRatePercent",
        visit.route_lowered_from_percent::float as "routeLoweredFromPercent", visit.desk,
        visit.coverage_problem as problem, visit.scan_to_ticket_ms as "scanToTicketMs", ${WAIT_SQL} as "waitMs",
        visit.cancel_reason as "cancelReason"
      from visit
      join person on person.facility_code = visit.facility_code and person.id = visit.person_id
      join room on room.facility_code = visit.facility_code and room.code = visit.room_code
      join lateral (
        select ticket.number from ticket
        where ticket.facility_code = visit.facility_code and ticket.visit_id = visit.id
          and ticket.room_code = visit.room_code and ticket.state <> 'moved'
        limit 1) held on true
      left join (${usedPapers(facilityCode, { from, to })}) used on used.visit_id = visit.id
      left join lateral (${MESSAGE_OF_VISIT}) told on true
      left join (${firstCalls(facilityCode, { from, to })}) called on called.visit_id = visit.id
      where visit.facility_code = ${facilityCode} and visit.visit_day between ${from} and ${to}
        and ${sql.join(conditions, sql` and `)}
      order by visit.visit_day desc, visit.admitted_at desc, visit.id desc
      limit ${limit}`,
  )
}

const rowSchema = z.object({
  visitId: z.string(),
  day: localDateSchema,
  number: z.int(),
  roomCode: z.string(),
  roomName: z.string(),
  fullName: z.string(),
  birthYear: z.int().nullable(),
  admittedAt: z.string(),
  admittedBy: z.string(),
  state: z.string(),
  coverage: z.string(),
  identifiedMethod: z.string(),
  identifiedMedium: z.string(),
  priorityGroup: z.int(),
  routeCode: z.string().nullable(),
  routeRatePercent: z.number().nullable(),
  routeLoweredFromPercent: z.number().nullable(),
  desk: z.string().nullable(),
  problem: z.string().nullable(),
  scanToTicketMs: z.int().nullable(),
  waitMs: z.int().nullable(),
  cancelReason: z.string().nullable(),
})

const HOUR = sql.raw(`extract(hour from visit.admitted_at at time zone 'Asia/Ho_Chi_Minh')`)
// As the figures count ages (`ageYears`): what is not known of a birth date counts as had.
const AGE = sql.raw(`(extract(year from visit.visit_day) - person.birth_year
  - case when (coalesce(person.birth_month, 0), coalesce(person.birth_day, 0))
      > (extract(month from visit.visit_day), extract(day from visit.visit_day)) then 1 else 0 end)`)

const SHIFTS = {
  morning: sql`${HOUR} between 6 and 11`,
  afternoon: sql`${HOUR} between 12 and 17`,
  night: sql`${HOUR} not between 6 and 17`,
} as const satisfies Record<NonNullable<VisitFilter['shift']>, SQL>

const AGE_BANDS = {
  '0-5': sql`${AGE} < 6`,
  '6-13': sql`${AGE} between 6 and 13`,
  '14-59': sql`${AGE} between 14 and 59`,
  '60-74': sql`${AGE} between 60 and 74`,
  '75+': sql`${AGE} >= 75`,
  unknown: sql`person.birth_year is null`,
} as const satisfies Record<NonNullable<VisitFilter['ageBand']>, SQL>

function toConditions(filter: VisitFilter): SQL[] {
  const { hour, roomCode, method, medium, insurance, shift, ageBand, having, lacking } = filter
  const equals: Array<[SQL, string | number | null | undefined]> = [
    [HOUR, hour],
    [sql`visit.room_code`, roomCode],
    [sql`visit.identified_method`, method],
    [sql`visit.identified_medium`, medium],
    [sql`visit.desk`, filter.desk],
    [sql`visit.coverage_problem`, filter.problem],
    [sql`(${INSURANCE_SQL})`, insurance],
    [sql`visit.route_code`, filter.routeCode],
    [sql`visit.vneid_unused_reason`, filter.unusedReason],
  ]
  return [
    filter.cancelled ? sql`visit.state = 'cancelled'` : sql`visit.state <> 'cancelled'`,
    ...(filter.waiting ? [sql`visit.state = 'waiting'`] : []),
    ...equals.flatMap(([column, value]) =>
      value === undefined ? [] : [value === null ? sql`${column} is null` : sql`${column} = ${value}`],
    ),
    ...(filter.unusedReason === undefined ? [] : [sql`not ${MARK_SQL.vneid}`]),
    ...(shift ? [SHIFTS[shift]] : []),
    ...(ageBand ? [AGE_BANDS[ageBand]] : []),
    ...(having ? [MARK_SQL[having]] : []),
    ...(lacking ? [sql`not ${MARK_SQL[lacking]}`] : []),
    ...toPaperCondition(filter),
  ]
}

function toPaperCondition({ paper, paperOutcome }: VisitFilter): SQL[] {
  if (paper === undefined) return []
  const accepted = isAccepted(paper)
  const refused = (reason?: string) =>
    sql`visit.vneid_refused @> ${JSON.stringify([{ paper, ...(reason !== undefined && { reason }) }])}::jsonb`
  switch (paperOutcome) {
    case undefined:
      return [sql`(${accepted} or ${refused()})`]
    case 'accepted':
      return [accepted]
    case 'refused':
      return [refused()]
    default:
      return [refused(paperOutcome)]
  }
}
