import { queueChangeRequestSchema } from '@/lib/contracts/queue'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { changeQueue } from '@/lib/use-cases/queue/change-queue'

export const POST = handleRoute({
  schema: queueChangeRequestSchema,
  permission: 'queue:call',
  run: (call) => changeQueue(getDependencies(), call),
})
