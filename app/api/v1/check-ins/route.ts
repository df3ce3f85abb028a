import { checkInRequestSchema } from '@/lib/contracts/check-ins'
import { handleRoute } from '@/lib/http/handle-route'
import { countAdmission } from '@/lib/metrics/count-outcomes'
import { admitPatient } from '@/lib/use-cases/admission/admit-patient'
import { getDependencies } from '@/lib/use-cases/dependencies'

export const POST = handleRoute({
  schema: checkInRequestSchema,
  permission: 'visits:admit',
  run: async (call) => countAdmission(call.input, await admitPatient(getDependencies(), call)),
})
