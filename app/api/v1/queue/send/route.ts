import { moveVisitRequestSchema } from '@/lib/contracts/visits'
import { handleRoute } from '@/lib/http/handle-route'
import { moveVisit } from '@/lib/use-cases/admission/move-visit'
import { getDependencies } from '@/lib/use-cases/dependencies'

export const POST = handleRoute({
  schema: moveVisitRequestSchema,
  permission: 'queue:call',
  run: (call) => moveVisit(getDependencies(), call),
})
