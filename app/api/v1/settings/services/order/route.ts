import { orderServicesRequestSchema } from '@/lib/contracts/room-setup'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { arrangeServices } from '@/lib/use-cases/setup/arrange-services'

export const POST = handleRoute({
  schema: orderServicesRequestSchema,
  permission: 'facility:write',
  run: (call) => arrangeServices(getDependencies(), call),
})
