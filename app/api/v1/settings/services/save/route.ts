import { saveServiceRequestSchema } from '@/lib/contracts/room-setup'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { saveService } from '@/lib/use-cases/setup/save-service'

export const POST = handleRoute({
  schema: saveServiceRequestSchema,
  permission: 'facility:write',
  run: (call) => saveService(getDependencies(), call),
})
