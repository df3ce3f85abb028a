import { callNextRequestSchema } from '@/lib/contracts/queue'
import { handleRoute } from '@/lib/http/handle-route'
import { countCall } from '@/lib/metrics/count-outcomes'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { callNext } from '@/lib/use-cases/queue/call-next'

export const POST = handleRoute({
  schema: callNextRequestSchema,
  permission: 'queue:call',
  run: async (call) => countCall('next', await callNext(getDependencies(), call)),
})
