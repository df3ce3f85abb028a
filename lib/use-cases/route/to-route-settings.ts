import 'server-only'
import type { RouteSettings } from '@/lib/domain/route/decide-visit-route'
import { findFacility } from '@/lib/domain/route/find-facility'
import { mergeTables, readLocalTables } from '@/lib/domain/route/local-tables'
import type { RouteFacility } from '@/lib/domain/route/route-input.schema'
import { readRouteOptions } from '@/lib/domain/route/route-options'
import { demoFacilities } from '@/lib/domain/route/tables/facilities'
import { currentTables } from '@/lib/domain/route/tables/current-tables'
import type { LocalDate } from '@/lib/domain/time/local-date'

/** What was kept of the facility and its choices as the rules take it; the demo's hospital is described in a table. */
export function toRouteSettings(
  { facilityCode, day }: { facilityCode: string; day: LocalDate },
  kept: { facility: RouteFacility | null; options: unknown; tables: unknown },
): Required<RouteSettings> {
  return {
    facility: kept.facility ?? findFacility(demoFacilities, facilityCode, day),
    options: readRouteOptions(kept.options),
    tables: mergeTables(currentTables, readLocalTables(kept.tables)),
  }
}
