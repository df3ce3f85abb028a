import { callAgainRequestSchema } from '@/lib/contracts/queue'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { callAgain } from '@/lib/use-cases/queue/call-again'

export const POST = handleRoute({
  schema: callAgainRequestSchema,
  permission: 'queue:call',
  run: (call) => callAgain(getDependencies(), call),
})
