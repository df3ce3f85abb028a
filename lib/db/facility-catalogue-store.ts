import 'server-only'
import { and, asc, count, eq, gt, gte, like, lt, or, sql } from 'drizzle-orm'
import type { CatalogueFacility } from '@/lib/domain/catalogue/read-facility'
import { foldName } from '@/lib/domain/patient/fold-name'
import type { Executor } from './client'
import { facilityCatalogue } from './schema/setting'

// Rows that one statement carries: the server goes on with other work between two.
const AT_ONCE = 5_000

const FACILITY = { code: facilityCatalogue.code, name: facilityCatalogue.name }

/** Facilities whose code begins so, in the order of their codes. Codes are digits and capital letters. */
export function findFacilitiesByCode(
  db: Executor,
  { facilityCode, code, limit }: { facilityCode: string; code: string; limit: number },
): Promise<CatalogueFacility[]> {
  return db
    .select(FACILITY)
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

/**
 * Facilities whose code begins with the text, or whose name has words that begin with its words, in the order of their
 * codes. At worst all that one facility keeps are looked at, some 13,000 in the order of the key.
 */
export function searchCatalogue(
  db: Executor,
  search: { facilityCode: string; text: string; after?: string | undefined; limit: number },
): Promise<CatalogueFacility[]> {
  const { facilityCode, text, after, limit } = search
  const words = foldName(text).split(' ').filter(Boolean)
  const code = /^[0-9A-Z]{1,5}$/.exec(text.trim().toUpperCase())?.[0]
  const inName = and(...words.map((word) => like(sql`' ' || ${facilityCatalogue.foldedName}`, `% ${word}%`)))
  const byCode = code === undefined ? undefined : like(facilityCatalogue.code, `${code}%`)
  return db
    .select(FACILITY)
    .from(facilityCatalogue)
    .where(
      and(
        eq(facilityCatalogue.facilityCode, facilityCode),
        after === undefined ? undefined : gt(facilityCatalogue.code, after),
        byCode ? or(byCode, inName) : inName,
      ),
    )
    .orderBy(asc(facilityCatalogue.code))
    .limit(limit)
}

export async function countCatalogue(db: Executor, facilityCode: string): Promise<number> {
  const [row] = await db
    .select({ held: count() })
    .from(facilityCatalogue)
    .where(eq(facilityCatalogue.facilityCode, facilityCode))
  return row?.held ?? 0
}

/** Names by code; codes that nobody entered are left out. */
export async function findFacilityNames(
  db: Executor,
  facilityCode: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const some of inParts(codes)) {
    const rows = await db
      .select(FACILITY)
      .from(facilityCatalogue)
      .where(
        and(
          eq(facilityCatalogue.facilityCode, facilityCode),
          sql`${facilityCatalogue.code} = any(${sql.param(some)}::text[])`,
        ),
      )
    for (const { code, name } of rows) names.set(code, name)
  }
  return names
}

/** Names facilities; a name given before is replaced. */
export async function saveCatalogue(
  db: Executor,
  facilityCode: string,
  facilities: readonly CatalogueFacility[],
): Promise<void> {
  for (const some of inParts(facilities)) {
    const codes = some.map(({ code }) => code)
    const names = some.map(({ name }) => name)
    await db.execute(sql`
      insert into facility_catalogue (facility_code, code, name, folded_name)
      select ${facilityCode}, given.* from unnest(${sql.param(codes)}::text[], ${sql.param(names)}::text[],
        ${sql.param(names.map(foldName))}::text[]) as given (code, name, folded_name)
      on conflict (facility_code, code) do update set name = excluded.name, folded_name = excluded.folded_name`)
  }
}

function* inParts<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += AT_ONCE) yield all.slice(start, start + AT_ONCE)
}
