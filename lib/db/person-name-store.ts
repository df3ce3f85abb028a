import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import type { Executor } from './client'
import { person } from './schema/person'

/** The names of people by their id; whoever is not on file is not in the map. */
export async function findPersonNames(
  db: Executor,
  facilityCode: string,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .select({ id: person.id, fullName: person.fullName })
    .from(person)
    .where(and(eq(person.facilityCode, facilityCode), inArray(person.id, [...personIds])))
  return new Map(rows.map(({ id, fullName }) => [id, fullName]))
}
