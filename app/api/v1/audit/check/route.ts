import { startAuditCheckRequestSchema } from '@/lib/contracts/audit'
import { handleRoute } from '@/lib/http/handle-route'
import { startAuditCheck } from '@/lib/use-cases/audit/check-audit'
import { getDependencies } from '@/lib/use-cases/dependencies'

export const POST = handleRoute({
  schema: startAuditCheckRequestSchema,
  permission: 'audit:read',
  run: (call) => startAuditCheck(getDependencies(), call),
})
