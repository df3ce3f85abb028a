import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { ROUTINE_ACTIONS } from '@/lib/domain/audit/routine-actions'
import type { AuditAction } from '@/lib/domain/audit/audit-action'
import type { AuditExecutor } from './append-audit'
import { readRows } from './read-rows'

/** What somebody looks for. */
export interface AuditFilter {
  facilityCode: string
  from: Date
  /** Not included. */
  to: Date
  actorId?: string | undefined
  action?: AuditAction | undefined
  outcome?: 'ok' | 'refused' | 'failed' | undefined
  personId?: string | undefined
  visitId?: string | undefined
}

const rowSchema = z.object({
  seq: z.coerce.number(),
  at: z.string(),
  actorKind: z.string(),
  actorId: z.string(),
  actorName: z.string(),
  address: z.string(),
  action: z.string(),
  personId: z.string().nullable(),
  visitId: z.string().nullable(),
  outcome: z.string(),
  reason: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullable(),
})
export type AuditRow = z.infer<typeof rowSchema>

export interface AuditPage {
  rows: AuditRow[]
  /** Go on before this entry; null where there is nothing further back. */
  next: number | null
}

// What one page may look at. Whoever looks for something rarer than one in twenty thousand goes on by hand.
const LOOKED_AT = 20_000

/**
 * Entries of a filter, the newest first, before a known one. One index leads (visit, person, who did it, a rare action,
 * what failed), the other conditions are looked at entry by entry, never more than so many: the same work however long
 * the trail has become.
 */
export async function searchAudit(
  db: AuditExecutor,
  filter: AuditFilter,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<AuditPage> {
  const bounds = await findBounds(db, filter)
  const ceiling = Math.min(before ?? bounds.ceiling, bounds.ceiling)
  const looked = sql`
    select * from audit_entry
    where facility_code = ${filter.facilityCode} and seq > ${bounds.floor} and seq < ${ceiling} ${leading(filter)}
    order by seq desc limit ${LOOKED_AT}`
  const rows = await readRows(
    db,
    rowSchema,
    sql`select seq::text as seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName", address,
          action, person_id as "personId", visit_id as "visitId", outcome, reason, details
        from (${looked}) looked
        where ${sql.join(conditionsOf(filter), sql` and `)}
        order by looked.seq desc limit ${limit}`,
  )
  if (rows.length === limit) return { rows, next: rows.at(-1)?.seq ?? null }
  const [reached] = await readRows(
    db,
    z.object({ entries: z.coerce.number(), last: z.coerce.number().nullable() }),
    sql`select count(*)::text as entries, min(seq)::text as last from (${looked}) looked`,
  )
  return { rows, next: reached && reached.entries === LOOKED_AT ? reached.last : null }
}

/** The condition that has an index; written as text where the index has a condition too, so that it fits every plan. */
function leading({ visitId, personId, actorId, action, outcome }: AuditFilter): SQL {
  if (visitId !== undefined) return sql`and visit_id = ${visitId}`
  if (personId !== undefined) return sql`and person_id = ${personId}`
  if (action !== undefined && !ROUTINE_ACTIONS.some((routine) => routine === action)) return equalsAction(action)
  if (actorId !== undefined) return sql`and actor_id = ${actorId}`
  if (outcome !== undefined && outcome !== 'ok') return sql`and outcome <> 'ok'`
  return sql``
}

// An action is one of our own enum: nothing from outside is written into the statement.
function equalsAction(action: AuditAction): SQL {
  return sql.raw(`and action = '${action}'`)
}

function conditionsOf({ from, to, actorId, action, outcome, personId, visitId }: AuditFilter): SQL[] {
  return [
    sql`at >= ${from.toISOString()}::timestamptz and at < ${to.toISOString()}::timestamptz`,
    ...(actorId === undefined ? [] : [sql`actor_id = ${actorId}`]),
    ...(action === undefined ? [] : [sql`action = ${action}`]),
    ...(outcome === undefined ? [] : [sql`outcome = ${outcome}`]),
    ...(personId === undefined ? [] : [sql`person_id = ${personId}`]),
    ...(visitId === undefined ? [] : [sql`visit_id = ${visitId}`]),
  ]
}

/** The entries between which the times lie: entries are numbered in the order of their times, without a gap. */
async function findBounds(db: AuditExecutor, { facilityCode, from, to }: AuditFilter) {
  const [first, last] = await Promise.all([findPlace(db, facilityCode, from), findPlace(db, facilityCode, to)])
  return { floor: first.below, ceiling: last.above }
}

/**
 * Halves the trail until an instant lies between two entries: some twenty reads by key for a million entries, and no
 * index on the time that every admission would have to write. Where an entry is missing the bounds stay wide.
 */
async function findPlace(db: AuditExecutor, facilityCode: string, at: Date) {
  const [place] = await readRows(
    db,
    z.object({ below: z.coerce.number(), above: z.coerce.number() }),
    sql`with recursive step (below, above) as (
          select coalesce((select e.seq from audit_entry e where e.facility_code = ${facilityCode}
              order by e.seq limit 1), 1) - 1,
            coalesce((select seq from audit_head where facility_code = ${facilityCode}), 0) + 1
          union all
          select case when e.at < ${at.toISOString()}::timestamptz then m.seq else s.below end,
            case when e.at < ${at.toISOString()}::timestamptz then s.above else m.seq end
          from step s
          cross join lateral (select (s.below + s.above) / 2 as seq) m
          join audit_entry e on e.facility_code = ${facilityCode} and e.seq = m.seq
          where s.above - s.below > 1)
        select below::text as below, above::text as above from step order by step.above - step.below limit 1`,
  )
  return place ?? { below: 0, above: 1 }
}
