import 'server-only'
import { and, asc, desc, eq, lte } from 'drizzle-orm'
import { routeFacilitySchema, type RouteFacility } from '@/lib/domain/route/route-input.schema'
import { localDateSchema, type LocalDate } from '@/lib/domain/time/local-date'
import type { Executor } from './client'
import { facilityAttribute } from './schema/setting'

/** What the facility is on a day, by the newest row that has begun; null where nobody has described it. */
export async function findFacilityAttributes(
  db: Executor,
  facilityCode: string,
  day: LocalDate,
): Promise<RouteFacility | null> {
  const [row] = await db
    .select()
    .from(facilityAttribute)
    .where(and(eq(facilityAttribute.facilityCode, facilityCode), lte(facilityAttribute.validFrom, day)))
    .orderBy(desc(facilityAttribute.validFrom))
    .limit(1)
  return row ? toRouteFacility(facilityCode, row) : null
}

export interface DescribedFacility {
  validFrom: LocalDate
  facility: RouteFacility
  changedAt: Date
  changedBy: string
}

/** Every description of the facility, the oldest first. */
export async function listFacilityAttributes(db: Executor, facilityCode: string): Promise<DescribedFacility[]> {
  const rows = await db
    .select()
    .from(facilityAttribute)
    .where(eq(facilityAttribute.facilityCode, facilityCode))
    .orderBy(asc(facilityAttribute.validFrom))
  return rows.map((row) => ({
    validFrom: localDateSchema.parse(row.validFrom),
    facility: toRouteFacility(facilityCode, row),
    changedAt: row.changedAt,
    changedBy: row.changedBy,
  }))
}

/** Takes a description back. */
export async function removeFacilityAttributes(
  db: Executor,
  { facilityCode, validFrom }: { facilityCode: string; validFrom: LocalDate },
): Promise<void> {
  await db
    .delete(facilityAttribute)
    .where(and(eq(facilityAttribute.facilityCode, facilityCode), eq(facilityAttribute.validFrom, validFrom)))
}

/** Describes the facility from a day on; what was said for the same day is corrected. */
export async function saveFacilityAttributes(
  db: Executor,
  described: {
    facilityCode: string
    validFrom: LocalDate
    facility: Omit<RouteFacility, 'code'>
    now: Date
    by: string
  },
): Promise<void> {
  const { facilityCode, validFrom, facility, now, by } = described
  const attributes = {
    level: facility.level,
    listedInitial: facility.listedInitial ?? false,
    score: facility.score ?? null,
    provisionalBasic: facility.provisionalBasic ?? false,
    formerTier: facility.formerTier,
    changedAt: now,
    changedBy: by,
  }
  await db
    .insert(facilityAttribute)
    .values({ facilityCode, validFrom, ...attributes })
    .onConflictDoUpdate({ target: [facilityAttribute.facilityCode, facilityAttribute.validFrom], set: attributes })
}

/** The columns of a row as the rules read them. */
export function toRouteFacility(facilityCode: string, row: Record<string, unknown>): RouteFacility {
  return routeFacilitySchema.parse({ ...row, code: facilityCode, score: row.score ?? undefined })
}
