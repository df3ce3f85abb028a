import { answerConditionRequestSchema } from '@/lib/contracts/facility-setup'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { answerCondition } from '@/lib/use-cases/setup/change-facility'

export const POST = handleRoute({
  schema: answerConditionRequestSchema,
  permission: 'facility:write',
  run: (call) => answerCondition(getDependencies(), call),
})
