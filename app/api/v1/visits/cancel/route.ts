import { cancelVisitRequestSchema } from '@/lib/contracts/visits'
import { handleRoute } from '@/lib/http/handle-route'
import { cancelVisit } from '@/lib/use-cases/admission/cancel-visit'
import { getDependencies } from '@/lib/use-cases/dependencies'

export const POST = handleRoute({
  schema: cancelVisitRequestSchema,
  permission: 'visits:cancel',
  run: (call) => cancelVisit(getDependencies(), call),
})
