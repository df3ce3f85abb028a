import { saveRoomRequestSchema } from '@/lib/contracts/room-setup'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { renameRoom } from '@/lib/use-cases/setup/change-rooms'

export const POST = handleRoute({
  schema: saveRoomRequestSchema,
  permission: 'facility:write',
  run: (call) => renameRoom(getDependencies(), call),
})
