import { changeOptionsRequestSchema } from '@/lib/contracts/facility-setup'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { changeOptions } from '@/lib/use-cases/setup/change-facility'

export const POST = handleRoute({
  schema: changeOptionsRequestSchema,
  permission: 'facility:write',
  run: (call) => changeOptions(getDependencies(), call),
})
