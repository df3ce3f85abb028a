import { queueRequestSchema } from '@/lib/contracts/queue'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { listQueue } from '@/lib/use-cases/queue/list-queue'

export const POST = handleRoute({
  schema: queueRequestSchema,
  permission: 'visits:read',
  background: true,
  run: (call) => listQueue(getDependencies(), call),
})
