import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tally } from '@/lib/domain/intake/tally'
import { localDateSchema, type LocalDate } from '@/lib/domain/time/local-date'
import type { Executor, Transaction } from './client'
import { readRows } from './read-rows'
import { intakeTally } from './schema/intake'

type TallyGrain = 'day' | 'month'

/** The kept counts that begin on these days, by the day they begin on. */
export async function findKeptTallies(
  db: Executor,
  { facilityCode, grain, startsOn }: { facilityCode: string; grain: TallyGrain; startsOn: readonly LocalDate[] },
): Promise<Map<string, Tally>> {
  if (startsOn.length === 0) return new Map()
  const rows = await db
    .select({ startsOn: intakeTally.startsOn, tally: intakeTally.tally })
    .from(intakeTally)
    .where(isOneOf(facilityCode, grain, startsOn))
  return new Map(rows.map((row) => [row.startsOn, row.tally]))
}

/** Of the kept counts of some days, the arrivals alone. */
export async function findKeptArrivals(
  db: Executor,
  { facilityCode, days }: { facilityCode: string; days: readonly LocalDate[] },
): Promise<Array<Tally['cells']['arrival']>> {
  const arrivals = sql<Tally['cells']['arrival']>`${intakeTally.tally} #> '{cells,arrival}'`
  const rows = await db
    .select({ arrivals })
    .from(intakeTally)
    .where(isOneOf(facilityCode, 'day', days))
  return rows.map((row) => row.arrivals)
}

/**
 * Holds the month of a day alone until the transaction ends, so that what is counted now may be kept: false where a
 * change of it is under way or the day is not over for long enough. Never waits.
 */
export async function holdMonth(
  tx: Transaction,
  { facilityCode, day }: { facilityCode: string; day: LocalDate },
): Promise<boolean> {
  const rows = await readRows(
    tx,
    z.object({ held: z.boolean() }),
    sql`
      select ${day}::date <= countable_until()
        and pg_try_advisory_xact_lock(hashtext(${facilityCode}), intake_month_key(${day}::date)) as held`,
  )
  return rows[0]?.held ?? false
}

/** Keeps counts; the month has to be held. */
export async function keepTally(
  tx: Transaction,
  row: { facilityCode: string; grain: TallyGrain; startsOn: LocalDate; countedAt: Date; tally: Tally },
): Promise<void> {
  const { countedAt, tally } = row
  await tx
    .insert(intakeTally)
    .values(row)
    .onConflictDoUpdate({
      target: [intakeTally.facilityCode, intakeTally.grain, intakeTally.startsOn],
      set: { countedAt, tally },
    })
}

/** The first day of a facility with anything to count; null where there is none. */
export async function findFirstCountedDay(db: Executor, facilityCode: string): Promise<LocalDate | null> {
  const rows = await readRows(
    db,
    z.object({ day: localDateSchema.nullable() }),
    sql`
      select least(
        (select min(visit_day) from visit where facility_code = ${facilityCode}),
        (select min(asked_at) at time zone 'Asia/Ho_Chi_Minh' from coverage_check
          where facility_code = ${facilityCode})::date)::text as day`,
  )
  return rows[0]?.day ?? null
}

/** Days of a stretch, newest first, whose counts may be kept and are not. */
export async function listDaysToCount(
  db: Executor,
  { facilityCode, from, limit }: { facilityCode: string; from: LocalDate; limit: number },
): Promise<LocalDate[]> {
  const rows = await readRows(
    db,
    z.object({ day: localDateSchema }),
    sql`
      select wanted.day::date::text as day
      from generate_series(${from}::date, countable_until(), interval '1 day') wanted(day)
      where not exists (
        select 1 from intake_tally kept
        where kept.facility_code = ${facilityCode} and kept.grain = 'day' and kept.starts_on = wanted.day::date)
      order by wanted.day desc limit ${limit}`,
  )
  return rows.map(({ day }) => day)
}

function isOneOf(facilityCode: string, grain: TallyGrain, startsOn: readonly LocalDate[]) {
  return and(
    eq(intakeTally.facilityCode, facilityCode),
    eq(intakeTally.grain, grain),
    inArray(intakeTally.startsOn, [...startsOn]),
  )
}
