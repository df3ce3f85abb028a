import 'server-only'
import { routeSummarySchema, type RouteSummary } from '@/lib/contracts/check-ins'

/** What a visit was decided to count as, from its columns. */
export function toRouteSummary(visit: {
  routeCode?: string | null
  routeRatePercent?: number | null
}): RouteSummary | undefined {
  if (visit.routeCode == null) return undefined
  return routeSummarySchema.parse({ code: visit.routeCode, ratePercent: visit.routeRatePercent })
}
