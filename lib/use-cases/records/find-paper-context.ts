import 'server-only'
import type { Database } from '@/lib/db/client'
import { toPaperContext } from '@/lib/domain/records/to-paper-context'
import type { PaperContext } from '@/lib/domain/records/weigh-paper'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { findRouteRules } from '@/lib/use-cases/route/find-route-settings'

/** What papers are weighed by here and now, by the choices that decide about visits too. */
export async function findPaperContext(
  deps: { db: Database },
  { facilityCode, now, forVisitIds }: { facilityCode: string; now: Date; forVisitIds: readonly string[] },
): Promise<PaperContext> {
  const today = toLocalDate(now)
  const rules = await findRouteRules(deps, { facilityCode, day: today })
  return toPaperContext(rules, { today, facilityCode, forVisitIds })
}
