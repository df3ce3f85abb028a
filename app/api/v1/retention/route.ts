import { handleQuery } from '@/lib/http/handle-query'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { showRetention } from '@/lib/use-cases/retention/show-retention'

export const GET = handleQuery({
  permission: 'facility:write',
  run: (call) => showRetention(getDependencies(), call),
})
