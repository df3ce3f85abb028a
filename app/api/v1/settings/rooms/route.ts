import { handleQuery } from '@/lib/http/handle-query'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { readRoomSetup } from '@/lib/use-cases/setup/read-room-setup'

export const GET = handleQuery({
  permission: 'facility:write',
  run: ({ caller: { facilityCode }, now }) => readRoomSetup(getDependencies(), { facilityCode, now }),
})
