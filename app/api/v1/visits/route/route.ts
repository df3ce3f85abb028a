import { visitRouteRequestSchema } from '@/lib/contracts/visit-route'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { previewVisitRoute } from '@/lib/use-cases/route/preview-visit-route'

export const POST = handleRoute({
  schema: visitRouteRequestSchema,
  permission: 'coverage:ask',
  run: (call) => previewVisitRoute(getDependencies(), call),
})
