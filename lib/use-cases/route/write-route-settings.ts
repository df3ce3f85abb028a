import 'server-only'
import type { Transaction } from '@/lib/db/client'
import { listFacilityAttributes, saveFacilityAttributes } from '@/lib/db/facility-attribute-store'
import { findSetting, saveSetting } from '@/lib/db/setting-store'
import { listFieldChanges, type FieldChange } from '@/lib/domain/facility/setting-change'
import { ok, type Result } from '@/lib/domain/result'
import type { RouteFacility } from '@/lib/domain/route/route-input.schema'
import { readRouteOptions, ROUTE_OPTIONS_KEY, type RouteOptions } from '@/lib/domain/route/route-options'
import type { LocalDate } from '@/lib/domain/time/local-date'

interface Written {
  facilityCode: string
  now: Date
  by: string
}

/** Keeps the choices the law leaves open; answers with what differs from before. */
export async function writeRouteOptions(
  tx: Transaction,
  { options, ...written }: Written & { options: RouteOptions },
): Promise<Result<FieldChange[], never>> {
  const before = readRouteOptions(await findSetting(tx, written.facilityCode, ROUTE_OPTIONS_KEY))
  await saveSetting(tx, { ...written, key: ROUTE_OPTIONS_KEY, value: options })
  return ok(listFieldChanges(before, options))
}

/** Describes the facility from a day on; answers with what differs from what was said for that very day. */
export async function writeFacilityAttributes(
  tx: Transaction,
  { facility, validFrom, ...written }: Written & { facility: Omit<RouteFacility, 'code'>; validFrom: LocalDate },
): Promise<Result<FieldChange[], never>> {
  const described = await listFacilityAttributes(tx, written.facilityCode)
  const before = described.find((row) => row.validFrom === validFrom)
  await saveFacilityAttributes(tx, { ...written, validFrom, facility })
  return ok(listFieldChanges(before ? toFields(before.facility) : null, toFields(facility), validFrom))
}

/** What was not said is the same as no. */
export function toFields({ level, listedInitial, score, provisionalBasic, formerTier }: Omit<RouteFacility, 'code'>) {
  return {
    level,
    listedInitial: listedInitial ?? false,
    score,
    provisionalBasic: provisionalBasic ?? false,
    formerTier,
  }
}
