import 'server-only'
import type { Database } from '@/lib/db/client'
import { findFacilityAttributes } from '@/lib/db/facility-attribute-store'
import { findSetting } from '@/lib/db/setting-store'
import type { RouteSettings } from '@/lib/domain/route/decide-visit-route'
import { ROUTE_OPTIONS_KEY } from '@/lib/domain/route/route-options'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { toRouteSettings } from './to-route-settings'

/** What decides about the visits of a facility on a day, as the administrator keeps it. */
export async function findRouteSettings(
  { db }: { db: Database },
  at: { facilityCode: string; day: LocalDate },
): Promise<RouteSettings> {
  const [facility, options] = await Promise.all([
    findFacilityAttributes(db, at.facilityCode, at.day),
    findSetting(db, at.facilityCode, ROUTE_OPTIONS_KEY),
  ])
  return toRouteSettings(at, { facility, options })
}
