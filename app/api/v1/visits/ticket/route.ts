import { ticketRequestSchema } from '@/lib/contracts/visits'
import { handleRoute } from '@/lib/http/handle-route'
import { printTicket } from '@/lib/use-cases/admission/print-ticket'
import { getDependencies } from '@/lib/use-cases/dependencies'

export const POST = handleRoute({
  schema: ticketRequestSchema,
  permission: 'visits:admit',
  run: (call) => printTicket(getDependencies(), call),
})
