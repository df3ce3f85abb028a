import 'server-only'
import { and, asc, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { Executor } from './client'
import { facilityCatalogue } from './schema/setting'

export interface CatalogueFacility {
  code: string
  name: string
}

/** Facilities whose code begins so, in the order of their codes. Codes are digits and capital letters. */
export function findFacilitiesByCode(
  db: Executor,
  { facilityCode, code, limit }: { facilityCode: string; code: string; limit: number },
): Promise<CatalogueFacility[]> {
  return db
    .select({ code: facilityCatalogue.code, name: facilityCatalogue.name })
    .from(facilityCatalogue)
    .where(
      and(
        eq(facilityCatalogue.facilityCode, facilityCode),
        gte(facilityCatalogue.code, code),
        // Comes after every code that begins so, in any collation.
        lt(facilityCatalogue.code, `${code}\u{10FFFF}`),
      ),
    )
    .orderBy(asc(facilityCatalogue.code))
    .limit(limit)
}

/** Names by code; codes that nobody entered are left out. */
export async function findFacilityNames(
  db: Executor,
  facilityCode: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await db
    .select({ code: facilityCatalogue.code, name: facilityCatalogue.name })
    .from(facilityCatalogue)
    .where(and(eq(facilityCatalogue.facilityCode, facilityCode), inArray(facilityCatalogue.code, [...codes])))
  return new Map(rows.map(({ code, name }) => [code, name]))
}

/** Names facilities; a name given before is replaced. */
export async function saveCatalogue(
  db: Executor,
  facilityCode: string,
  facilities: readonly CatalogueFacility[],
): Promise<void> {
  if (facilities.length === 0) return
  await db
    .insert(facilityCatalogue)
    .values(facilities.map((facility) => ({ facilityCode, ...facility })))
    .onConflictDoUpdate({
      target: [facilityCatalogue.facilityCode, facilityCatalogue.code],
      set: { name: sql`excluded.name` },
    })
}
