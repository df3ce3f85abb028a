import { removeRuleRequestSchema } from '@/lib/contracts/rule-setup'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { removeRule } from '@/lib/use-cases/setup/change-rules'

export const POST = handleRoute({
  schema: removeRuleRequestSchema,
  permission: 'facility:write',
  run: (call) => removeRule(getDependencies(), call),
})
