import { checkInRequestSchema } from '@/lib/contracts/check-ins'
import { handleRoute } from '@/lib/http/handle-route'
import { admitPatient } from '@/lib/use-cases/admission/admit-patient'
import { getDependencies } from '@/lib/use-cases/dependencies'

export const POST = handleRoute({
  schema: checkInRequestSchema,
  permission: 'visits:admit',
  run: (call) => admitPatient(getDependencies(), call),
})
