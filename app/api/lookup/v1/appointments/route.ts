import { lookupRequestSchema } from '@/lib/contracts/lookup'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { answerAppointments } from '@/lib/use-cases/records/answer-lookup'

export const POST = handleRoute({
  schema: lookupRequestSchema,
  permission: 'lookup:read',
  run: (call) => answerAppointments(getDependencies(), call),
})
