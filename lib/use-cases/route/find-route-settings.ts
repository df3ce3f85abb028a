import 'server-only'
import type { Database } from '@/lib/db/client'
import { findFacilityAttributes } from '@/lib/db/facility-attribute-store'
import { findSetting } from '@/lib/db/setting-store'
import type { RouteSettings } from '@/lib/domain/route/decide-visit-route'
import { LOCAL_TABLES_KEY } from '@/lib/domain/route/local-tables'
import { ROUTE_OPTIONS_KEY } from '@/lib/domain/route/route-options'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { toRouteSettings } from './to-route-settings'

interface Asked {
  facilityCode: string
  day: LocalDate
}

/** What the facility is on a day and what its administrator chose. */
export async function findRouteSettings(deps: { db: Database }, at: Asked): Promise<Omit<RouteSettings, 'tables'>> {
  const { facility, options } = await findRouteRules(deps, at)
  return { facility, options }
}

/** The same, with the tables that hold: all that decides about the visits of a facility on a day. */
export async function findRouteRules({ db }: { db: Database }, at: Asked): Promise<Required<RouteSettings>> {
  const [facility, options, tables] = await Promise.all([
    findFacilityAttributes(db, at.facilityCode, at.day),
    findSetting(db, at.facilityCode, ROUTE_OPTIONS_KEY),
    findSetting(db, at.facilityCode, LOCAL_TABLES_KEY),
  ])
  return toRouteSettings(at, { facility, options, tables })
}
