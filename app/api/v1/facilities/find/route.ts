import { findFacilitiesRequestSchema } from '@/lib/contracts/papers'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { findFacilities } from '@/lib/use-cases/papers/find-facilities'

export const POST = handleRoute({
  schema: findFacilitiesRequestSchema,
  permission: 'papers:write',
  run: (call) => findFacilities(getDependencies(), call),
})
