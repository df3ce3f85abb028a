import { addRestrictedRequestSchema } from '@/lib/contracts/trust'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { addRestrictedDiagnosis } from '@/lib/use-cases/trust/restricted-diagnoses'

export const POST = handleRoute({
  schema: addRestrictedRequestSchema,
  permission: 'facility:write',
  run: (call) => addRestrictedDiagnosis(getDependencies(), call),
})
