import { releaseRestrictedRequestSchema } from '@/lib/contracts/trust'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { releaseRestrictedDiagnosis } from '@/lib/use-cases/trust/restricted-diagnoses'

export const POST = handleRoute({
  schema: releaseRestrictedRequestSchema,
  permission: 'facility:write',
  run: (call) => releaseRestrictedDiagnosis(getDependencies(), call),
})
