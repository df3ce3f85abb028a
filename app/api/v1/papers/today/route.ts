import { papersTodayRequestSchema } from '@/lib/contracts/papers'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { listPapersToday } from '@/lib/use-cases/papers/list-papers-today'

export const POST = handleRoute({
  schema: papersTodayRequestSchema,
  permission: 'records:read',
  run: (call) => listPapersToday(getDependencies(), call),
})
