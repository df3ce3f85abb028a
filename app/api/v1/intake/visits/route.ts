import { intakeVisitsRequestSchema } from '@/lib/contracts/intake'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { openIntakeVisits } from '@/lib/use-cases/intake/open-intake-visits'

export const POST = handleRoute({
  schema: intakeVisitsRequestSchema,
  permission: 'figures:open',
  run: (call) => openIntakeVisits(getDependencies(), call),
})
