import { addRuleRequestSchema } from '@/lib/contracts/rule-setup'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { addRule } from '@/lib/use-cases/setup/change-rules'

export const POST = handleRoute({
  schema: addRuleRequestSchema,
  permission: 'facility:write',
  run: (call) => addRule(getDependencies(), call),
})
