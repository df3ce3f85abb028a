import 'server-only'
import { and, count, desc, eq, lt, sql } from 'drizzle-orm'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Executor } from './client'
import { room } from './schema/facility'
import { person } from './schema/person'
import { ticket, visit } from './schema/visit'

interface DayFilter {
  facilityCode: string
  day: LocalDate
  roomCode?: string | undefined
}

interface DayPage extends DayFilter {
  limit: number
  before?: Date | undefined
  /** Only what this member of staff admitted, and where a desk is named, only there. */
  admitted?: { by: string; desk: string } | undefined
}

/** One page of a day's visits, newest first, each with the number it holds (or held when it was cancelled). */
export async function listVisitsOfDay(db: Executor, page: DayPage) {
  // The number comes from the last ticket of each visit; moved ones are of other rooms.
  const held = db
    .select({ number: ticket.number })
    .from(ticket)
    .where(
      and(
        eq(ticket.facilityCode, visit.facilityCode),
        eq(ticket.visitId, visit.id),
        eq(ticket.roomCode, visit.roomCode),
        sql`${ticket.state} <> 'moved'`,
      ),
    )
    .limit(1)
    .as('held')
  return db
    .select({
      visitId: visit.id,
      number: held.number,
      roomCode: visit.roomCode,
      roomName: room.name,
      fullName: person.fullName,
      birthYear: person.birthYear,
      admittedAt: visit.admittedAt,
      admittedBy: visit.admittedBy,
      state: visit.state,
      coverage: visit.coverage,
      identifiedMethod: visit.identifiedMethod,
      identifiedMedium: visit.identifiedMedium,
      priorityGroup: visit.priorityGroup,
      routeCode: visit.routeCode,
      routeRatePercent: visit.routeRatePercent,
      routeLoweredFromPercent: visit.routeLoweredFromPercent,
    })
    .from(visit)
    .innerJoin(room, and(eq(room.facilityCode, visit.facilityCode), eq(room.code, visit.roomCode)))
    .innerJoin(person, and(eq(person.facilityCode, visit.facilityCode), eq(person.id, visit.personId)))
    .innerJoinLateral(held, sql`true`)
    .where(and(isOfDay(page), page.before ? lt(visit.admittedAt, page.before) : undefined, isOwn(page.admitted)))
    .orderBy(desc(visit.admittedAt))
    .limit(page.limit)
}

/** How many visits a day has, and the median time from scan to ticket in milliseconds (null where none is known). */
export async function countVisitsOfDay(
  db: Executor,
  day: DayFilter,
): Promise<{ total: number; medianScanToTicketMs: number | null }> {
  const median = sql<number | null>`percentile_disc(0.5) within group (order by ${visit.scanToTicketMs})`
  const rows = await db.select({ total: count(), medianScanToTicketMs: median }).from(visit).where(isOfDay(day))
  return rows[0] ?? { total: 0, medianScanToTicketMs: null }
}

function isOwn(admitted: DayPage['admitted']) {
  if (!admitted) return undefined
  return and(eq(visit.admittedBy, admitted.by), admitted.desk ? eq(visit.desk, admitted.desk) : undefined)
}

function isOfDay({ facilityCode, day, roomCode }: DayFilter) {
  return and(
    eq(visit.facilityCode, facilityCode),
    eq(visit.visitDay, day),
    roomCode === undefined ? undefined : eq(visit.roomCode, roomCode),
  )
}
