import { changeRetentionRequestSchema } from '@/lib/contracts/retention'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { changeRetention } from '@/lib/use-cases/retention/change-retention'

export const POST = handleRoute({
  schema: changeRetentionRequestSchema,
  permission: 'facility:write',
  run: (call) => changeRetention(getDependencies(), call),
})
