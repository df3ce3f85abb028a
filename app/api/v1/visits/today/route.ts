import { visitsTodayRequestSchema } from '@/lib/contracts/visits'
import { handleRoute } from '@/lib/http/handle-route'
import { listVisitsToday } from '@/lib/use-cases/admission/list-visits-today'
import { getDependencies } from '@/lib/use-cases/dependencies'

export const POST = handleRoute({
  schema: visitsTodayRequestSchema,
  permission: 'visits:read',
  run: (call) => listVisitsToday(getDependencies(), call),
})
