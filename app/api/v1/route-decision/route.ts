import { routeDecisionRequestSchema } from '@/lib/contracts/route-decision'
import { decideRoute } from '@/lib/domain/route/decide-route'
import { err, ok } from '@/lib/domain/result'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { findRouteRules } from '@/lib/use-cases/route/find-route-settings'

export const POST = handleRoute({
  schema: routeDecisionRequestSchema,
  permission: 'people:identify',
  run: async ({ input, caller: { facilityCode } }) => {
    const settings = await findRouteRules(getDependencies(), { facilityCode, day: input.visitDate })
    const facility = input.facility ?? settings.facility
    if (!facility) return err({ code: 'invalid_input', fieldErrors: { facility: ['facility_not_described'] } })
    return ok(decideRoute({ ...input, facility }, settings.tables, settings.options))
  },
})
