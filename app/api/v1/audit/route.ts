import { handleQuery } from '@/lib/http/handle-query'
import { readAuditOverview } from '@/lib/use-cases/audit/read-audit-overview'
import { getDependencies } from '@/lib/use-cases/dependencies'

export const GET = handleQuery({
  permission: 'audit:read',
  run: (call) => readAuditOverview(getDependencies(), call),
})
