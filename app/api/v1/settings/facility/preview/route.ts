import { previewFacilityRequestSchema } from '@/lib/contracts/facility-setup'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { previewFacility } from '@/lib/use-cases/setup/preview-facility'

export const POST = handleRoute({
  schema: previewFacilityRequestSchema,
  permission: 'facility:write',
  run: (call) => previewFacility(getDependencies(), call),
})
