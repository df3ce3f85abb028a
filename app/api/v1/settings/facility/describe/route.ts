import { describeFacilityRequestSchema } from '@/lib/contracts/facility-setup'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { describeFacility } from '@/lib/use-cases/setup/change-facility'

export const POST = handleRoute({
  schema: describeFacilityRequestSchema,
  permission: 'facility:write',
  run: (call) => describeFacility(getDependencies(), call),
})
