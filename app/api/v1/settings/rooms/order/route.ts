import { orderRoomsRequestSchema } from '@/lib/contracts/room-setup'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { arrangeRooms } from '@/lib/use-cases/setup/change-rooms'

export const POST = handleRoute({
  schema: orderRoomsRequestSchema,
  permission: 'facility:write',
  run: (call) => arrangeRooms(getDependencies(), call),
})
