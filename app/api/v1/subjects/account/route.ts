import { subjectAccountRequestSchema } from '@/lib/contracts/subjects'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { giveAccount } from '@/lib/use-cases/subjects/give-account'

export const POST = handleRoute({
  schema: subjectAccountRequestSchema,
  permission: 'subjects:handle',
  run: (call) => giveAccount(getDependencies(), call),
})
