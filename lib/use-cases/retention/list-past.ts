import 'server-only'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '@/lib/db/client'
import { readRows } from '@/lib/db/read-rows'
import { countPast, RETENTION_TARGETS } from '@/lib/db/retention-store'
import { addMonths } from '@/lib/domain/retention/add-months'
import { RETENTION_KEYS, type RetentionKey } from '@/lib/domain/retention/retention-rules'
import { startOfLocalDate, toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { findRetentionSettings } from './find-retention-settings'

/** How much of one kind is past its term. */
export interface PastTerm {
  key: RetentionKey
  before: LocalDate
  rows: number
}

/** What a removal would take now, kind by kind. Reads and changes nothing. */
export async function listPast(db: Database, facilityCode: string, now: Date): Promise<PastTerm[]> {
  const { months } = await findRetentionSettings(db, facilityCode)
  const past: PastTerm[] = []
  for (const key of RETENTION_KEYS) {
    const before = addMonths(toLocalDate(now), -months[key])
    past.push({ key, before, rows: await countOf(db, key, { facilityCode, before }) })
  }
  return past
}

async function countOf(
  db: Database,
  key: RetentionKey,
  past: { facilityCode: string; before: LocalDate },
): Promise<number> {
  if (key === 'audit') return countAudit(db, past)
  let rows = 0
  for (const target of RETENTION_TARGETS) if (target.key === key) rows += await countPast(db, target, past)
  return rows
}

// Entries lie in the order of time: the first one that is young ends the count.
async function countAudit(
  db: Database,
  { facilityCode, before }: { facilityCode: string; before: LocalDate },
): Promise<number> {
  const [row] = await readRows(
    db,
    z.object({ rows: z.int() }),
    sql`select (coalesce(
        (select seq from audit_entry where facility_code = ${facilityCode}
           and at >= ${startOfLocalDate(before).toISOString()}::timestamptz order by seq limit 1),
        (select max(seq) + 1 from audit_entry where facility_code = ${facilityCode}), 0)
      - coalesce((select min(seq) from audit_entry where facility_code = ${facilityCode}), 0))::int as rows`,
  )
  return row?.rows ?? 0
}
