import { openRoomRequestSchema } from '@/lib/contracts/room-setup'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { openRoom } from '@/lib/use-cases/setup/change-rooms'

export const POST = handleRoute({
  schema: openRoomRequestSchema,
  permission: 'facility:write',
  run: (call) => openRoom(getDependencies(), call),
})
