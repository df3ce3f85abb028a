import { callAgainRequestSchema } from '@/lib/contracts/queue'
import { handleRoute } from '@/lib/http/handle-route'
import { countCall } from '@/lib/metrics/count-outcomes'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { callAgain } from '@/lib/use-cases/queue/call-again'

export const POST = handleRoute({
  schema: callAgainRequestSchema,
  permission: 'queue:call',
  run: async (call) => countCall('again', await callAgain(getDependencies(), call)),
})
