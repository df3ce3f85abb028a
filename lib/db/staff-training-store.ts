import 'server-only'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Executor } from './client'
import { readRows } from './read-rows'

/** Accounts that are not disabled, and how many of their holders were trained by a day. */
export async function countTrainedStaff(
  db: Executor,
  { facilityCode, day }: { facilityCode: string; day: LocalDate },
): Promise<{ trained: number; active: number }> {
  const rows = await readRows(
    db,
    z.object({ trained: z.int(), active: z.int() }),
    sql`
      select count(*) filter (where trained_on <= ${day}::date)::int as trained, count(*)::int as active
      from auth_user where facility_code = ${facilityCode} and banned is not true`,
  )
  return rows[0] ?? { trained: 0, active: 0 }
}
