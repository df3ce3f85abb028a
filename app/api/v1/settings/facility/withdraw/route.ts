import { withdrawDescriptionRequestSchema } from '@/lib/contracts/facility-setup'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { withdrawDescription } from '@/lib/use-cases/setup/change-facility'

export const POST = handleRoute({
  schema: withdrawDescriptionRequestSchema,
  permission: 'facility:write',
  run: (call) => withdrawDescription(getDependencies(), call),
})
