import { confirmDayRequestSchema } from '@/lib/contracts/papers'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { confirmAppointmentDay } from '@/lib/use-cases/papers/confirm-appointment-day'

export const POST = handleRoute({
  schema: confirmDayRequestSchema,
  permission: 'papers:write',
  run: (call) => confirmAppointmentDay(getDependencies(), call),
})
