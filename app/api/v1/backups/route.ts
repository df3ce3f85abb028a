import { handleQuery } from '@/lib/http/handle-query'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { listBackups } from '@/lib/use-cases/operations/list-backups'

export const GET = handleQuery({
  permission: 'facility:write',
  run: ({ caller: { facilityCode }, now }) => listBackups(getDependencies(), { facilityCode, now }),
})
