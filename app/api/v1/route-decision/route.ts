import { routeDecisionRequestSchema } from '@/lib/contracts/route-decision'
import { decideRoute } from '@/lib/domain/route/decide-route'
import { findFacility } from '@/lib/domain/route/find-facility'
import { currentTables } from '@/lib/domain/route/tables/current-tables'
import { demoFacilities } from '@/lib/domain/route/tables/facilities'
import { err, ok } from '@/lib/domain/result'
import { handleRoute } from '@/lib/http/handle-route'

export const POST = handleRoute({
  schema: routeDecisionRequestSchema,
  permission: 'people:identify',
  run: async ({ input, caller }) => {
    const facility = input.facility ?? findFacility(demoFacilities, caller.facilityCode, input.visitDate)
    if (!facility) return err({ code: 'invalid_input', fieldErrors: { facility: ['facility_not_described'] } })
    return ok(decideRoute({ ...input, facility }, currentTables))
  },
})
