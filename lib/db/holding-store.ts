import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import type { Holding } from '@/lib/domain/subjects/holdings'
import type { Executor } from './client'
import { readRows } from './read-rows'
import type { Vault } from './vault'

/** What one table holds of a person. */
export interface HeldRows {
  total: number
  newestAt: Date | null
  /** The newest ones, each column as text by its name; sealed ones opened. */
  rows: Record<string, string>[]
}

interface Asked {
  facilityCode: string
  personId: string
  /** Whether clinical contents are opened. */
  clinical: boolean
  limit: number
}

/** The rows of one table about a person, whatever columns it has: what is added to a table later is in here too. */
export async function readHolding(
  db: Executor,
  vault: Vault,
  holding: Holding,
  { facilityCode, personId, clinical, limit }: Asked,
): Promise<HeldRows> {
  const table = sql.identifier(holding.table)
  const newest = sql.identifier(holding.newest)
  const mine = sql`t.facility_code = ${facilityCode} and ${ownership(holding, { facilityCode, personId })}`
  const [summary] = await readRows(
    db,
    summarySchema,
    sql`select count(*)::int as total, max(t.${newest}) as "newestAt" from ${table} t where ${mine}`,
  )
  const found = await readRows(
    db,
    rowSchema,
    sql`select to_json(t) as row from ${table} t where ${mine} order by t.${newest} desc limit ${limit}`,
  )
  const opens = clinical || !holding.clinical
  return {
    total: summary?.total ?? 0,
    newestAt: summary?.newestAt ?? null,
    rows: found.map(({ row }) => toTexts(vault, row, opens)),
  }
}

const summarySchema = z.object({ total: z.int(), newestAt: z.coerce.date().nullable() })
const rowSchema = z.object({ row: z.record(z.string(), z.unknown()) })

function ownership({ by }: Holding, { facilityCode, personId }: { facilityCode: string; personId: string }): SQL {
  const visits = (columns: string) => sql`
    select ${sql.raw(columns)} from visit v where v.facility_code = ${facilityCode} and v.person_id = ${personId}`
  switch (by) {
    case 'person':
      return sql`t.id = ${personId}`
    case 'person_id':
      return sql`t.person_id = ${personId}`
    case 'visit_id':
      return sql`t.visit_id in (${visits('v.id')})`
    case 'visit_id and visit_day':
      // Whoever waited past midnight was called on the day after the visit's own.
      return sql`(t.visit_day, t.visit_id) in (${visits('v.visit_day, v.id')} union all ${visits('v.visit_day + 1, v.id')})`
    case 'episode_id':
      return sql`t.episode_id in (select e.id from episode e
        where e.facility_code = ${facilityCode} and e.person_id = ${personId})`
    case 'subject_hash':
      return sql`t.subject_hash in (select i.value_hash from person_identifier i
        where i.facility_code = ${facilityCode} and i.person_id = ${personId})`
  }
}

// Built from other columns, or of no meaning outside this database.
const DERIVED =
  /^(id|seq|(?!transaction_).*_id|actor_kind|facility_code|folded_name|name_search|record_cipher|prev_hash|hash|.*_hash)$/

function toTexts(vault: Vault, row: Record<string, unknown>, opensClinical: boolean): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [column, value] of Object.entries(row)) {
    if (DERIVED.test(column) || value === null || value === '') continue
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    if (!column.endsWith('_cipher')) texts[column] = text
    // JSON writes bytes as \x and hexadecimal.
    else if (opensClinical) texts[column] = vault.open(Buffer.from(text.replace(/^\\x/, ''), 'hex'))
  }
  return texts
}
