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

/** Whether no facility is there yet: the only state in which demo data may be filled in. */
export async function hasNoFacility(db: Executor): Promise<boolean> {
  const rows = await db.select({ code: facility.facilityCode }).from(facility).limit(1)
  return rows.length === 0
}
