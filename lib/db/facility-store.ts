import 'server-only'
import { eq } from 'drizzle-orm'
import type { Executor } from './client'
import { facility } from './schema/facility'

export type Facility = typeof facility.$inferSelect

/** The facility of this code, or null where the database was not filled for it. */
export async function findFacility(db: Executor, facilityCode: string): Promise<Facility | null> {
  const rows = await db.select().from(facility).where(eq(facility.facilityCode, facilityCode))
  return rows[0] ?? null
}

/** Every facility of the database: one, or several of a city hub. */
export function listFacilities(db: Executor): Promise<Facility[]> {
  return db.select().from(facility)
}

/** Adds the facility or gives it its new name; what it is, demo or real, never changes. */
export async function saveFacility(db: Executor, given: typeof facility.$inferInsert): Promise<void> {
  const { name } = given
  await db.insert(facility).values(given).onConflictDoUpdate({ target: facility.facilityCode, set: { name } })
}

/** Another name, or another number of priority calls before a room calls somebody else. */
export async function changeFacility(
  db: Executor,
  { facilityCode, name, callsPerTurn }: Pick<Facility, 'facilityCode' | 'name' | 'callsPerTurn'>,
): Promise<void> {
  await db.update(facility).set({ name, callsPerTurn }).where(eq(facility.facilityCode, facilityCode))
}
