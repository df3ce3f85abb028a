import 'server-only'
import type { VisitRow } from '@/lib/db/visit-store'
import type { NeedSubject } from '@/lib/domain/check-in-message/decide-need'
import { routeCodeSchema } from '@/lib/domain/route/route-code'

/** What of a visit decides whether its first cost is reported; the kind of its service aside. */
export function toNeedSubject(visit: VisitRow): NeedSubject {
  const { emergency, state, useInsurance, coverage, routeCode } = visit
  return {
    emergency,
    state,
    insured: useInsurance && coverage !== 'none',
    routeCode: routeCode === null ? null : routeCodeSchema.parse(routeCode),
  }
}
