import { auditSearchRequestSchema } from '@/lib/contracts/audit'
import { handleRoute } from '@/lib/http/handle-route'
import { searchAudit } from '@/lib/use-cases/audit/search-audit'
import { getDependencies } from '@/lib/use-cases/dependencies'

export const POST = handleRoute({
  schema: auditSearchRequestSchema,
  permission: 'audit:read',
  run: (call) => searchAudit(getDependencies(), call),
})
