import { auditExportRequestSchema } from '@/lib/contracts/audit'
import { handleRoute } from '@/lib/http/handle-route'
import { streamCsv } from '@/lib/http/stream-csv'
import { exportAudit } from '@/lib/use-cases/audit/export-audit'
import { getDependencies } from '@/lib/use-cases/dependencies'

export const POST = handleRoute({
  schema: auditExportRequestSchema,
  permission: 'audit:read',
  run: async (call) => {
    const { from, to } = call.input
    return streamCsv(`nhat-ky-${from}-${to}.csv`, await exportAudit(getDependencies(), call))
  },
})
