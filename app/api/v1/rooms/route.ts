import { handleQuery } from '@/lib/http/handle-query'
import { listRooms } from '@/lib/use-cases/admission/list-rooms'
import { getDependencies } from '@/lib/use-cases/dependencies'

export const GET = handleQuery({
  permission: 'visits:read',
  run: (call) => listRooms(getDependencies(), call),
})
