import { coverageRequestSchema } from '@/lib/contracts/coverage'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { askCoverage } from '@/lib/use-cases/coverage/ask-coverage'

export const POST = handleRoute({
  schema: coverageRequestSchema,
  permission: 'coverage:ask',
  run: (call) => askCoverage(getDependencies(), call),
})
