import { changeProfileRequestSchema } from '@/lib/contracts/facility-setup'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { changeProfile } from '@/lib/use-cases/setup/change-facility'

export const POST = handleRoute({
  schema: changeProfileRequestSchema,
  permission: 'facility:write',
  run: (call) => changeProfile(getDependencies(), call),
})
