import { intakeRequestSchema } from '@/lib/contracts/intake'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { readIntake } from '@/lib/use-cases/intake/read-intake'

export const POST = handleRoute({
  schema: intakeRequestSchema,
  permission: 'figures:read',
  run: (call) => readIntake(getDependencies(), call),
})
