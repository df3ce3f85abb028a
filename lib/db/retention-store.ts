import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import type { RetentionKey } from '@/lib/domain/retention/retention-rules'
import { startOfLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { Executor, Transaction } from './client'
import { readRows } from './read-rows'

/** What of a table is past its term: rows of a facility from before a day. */
export interface RetentionTarget {
  key: Exclude<RetentionKey, 'audit'>
  table: string
  isPast: (facilityCode: string, before: LocalDate) => SQL
}

type Column = { day: string } | { instant: string }

const target = (key: RetentionTarget['key'], table: string, column: Column, more?: SQL): RetentionTarget => ({
  key,
  table,
  isPast: (facilityCode, before) => {
    const limit = 'day' in column ? sql`${before}::date` : sql`${startOfLocalDate(before).toISOString()}::timestamptz`
    const name = sql.identifier('day' in column ? column.day : column.instant)
    return sql`t.facility_code = ${facilityCode} and t.${name} < ${limit} ${more ? sql`and ${more}` : sql``}`
  },
})

// Somebody of whom nothing else is on file any more.
const IS_ALONE = sql`
  not exists (select from visit v where v.facility_code = t.facility_code and v.person_id = t.id)
  and not exists (select from paper p where p.facility_code = t.facility_code and p.person_id = t.id)
  and not exists (select from episode e where e.facility_code = t.facility_code and e.person_id = t.id)
  and not exists (
    select from person_identifier i join coverage_check c
      on c.facility_code = i.facility_code and c.subject_hash = i.value_hash
    where i.facility_code = t.facility_code and i.person_id = t.id)`
const HAS_NOBODY = sql`
  not exists (select from person p where p.facility_code = t.facility_code and p.id = t.person_id)`

/** Every table that a term ends for, what depends on another before it. */
export const RETENTION_TARGETS: readonly RetentionTarget[] = [
  target('visits', 'paper_use', { day: 'used_on' }),
  target('visits', 'queue_call', { day: 'visit_day' }),
  target('visits', 'call_counter', { day: 'visit_day' }),
  target('visits', 'ticket', { day: 'visit_day' }),
  target('visits', 'ticket_counter', { day: 'visit_day' }),
  target('visits', 'check_in_message', { instant: 'queued_at' }),
  target('visits', 'visit', { day: 'visit_day' }),
  {
    key: 'records',
    table: 'episode_table',
    isPast: (facilityCode, before) => sql`t.facility_code = ${facilityCode} and t.episode_id in (
      select id from episode where facility_code = ${facilityCode}
        and admitted_at < ${startOfLocalDate(before).toISOString()}::timestamptz)`,
  },
  target('records', 'episode', { instant: 'admitted_at' }),
  target('records', 'paper', { instant: 'created_at' }),
  target('coverage', 'coverage_check', { instant: 'asked_at' }),
  target('people', 'person', { instant: 'updated_at' }, IS_ALONE),
  target('people', 'person_identifier', { instant: 'valid_from' }, HAS_NOBODY),
  target('accesses', 'record_access', { instant: 'at' }),
  target('subjects', 'subject_request', { instant: 'recorded_at' }, sql`t.state in ('done', 'refused')`),
  target('subjects', 'person_change', { instant: 'changed_at' }),
  {
    key: 'imports',
    table: 'envelope_import_file',
    isPast: (facilityCode, before) => sql`t.facility_code = ${facilityCode} and t.import_id in (
      select id from envelope_import where facility_code = ${facilityCode} and state <> 'running'
        and started_at < ${startOfLocalDate(before).toISOString()}::timestamptz)`,
  },
  target('imports', 'envelope_import', { instant: 'started_at' }, sql`t.state <> 'running'`),
  target('deskRequests', 'desk_request', { instant: 'at' }),
  {
    key: 'sessions',
    table: 'auth_session',
    isPast: (facilityCode, before) => sql`
      t.expires_at < ${startOfLocalDate(before).toISOString()}::timestamptz
      and t.user_id in (select id from auth_user where facility_code = ${facilityCode})`,
  },
  target('sessions', 'sign_in_failure', { instant: 'last_failed_at' }),
]

/** Lets this transaction's statements look through a whole table: nobody waits for them, and they wait for nobody. */
export async function allowTime(tx: Transaction): Promise<void> {
  await tx.execute(sql`set local statement_timeout = '10min'`)
}

const countSchema = z.object({ count: z.int() })

/** How many rows of a table are past their term. */
export async function countPast(
  db: Executor,
  { table, isPast }: RetentionTarget,
  { facilityCode, before }: { facilityCode: string; before: LocalDate },
): Promise<number> {
  const [row] = await readRows(
    db,
    countSchema,
    sql`select count(*)::int as count from ${sql.identifier(table)} t where ${isPast(facilityCode, before)}`,
  )
  return row?.count ?? 0
}

/** Removes at most `limit` rows that are past their term, none that somebody works on now; returns how many. */
export async function removePast(
  tx: Transaction,
  { table, isPast }: RetentionTarget,
  { facilityCode, before, limit }: { facilityCode: string; before: LocalDate; limit: number },
): Promise<number> {
  const name = sql.identifier(table)
  const removed = await tx.execute(sql`
    delete from ${name} where ctid = any (array(
      select t.ctid from ${name} t where ${isPast(facilityCode, before)} limit ${limit} for update of t skip locked))`)
  return removed.rowCount ?? 0
}
