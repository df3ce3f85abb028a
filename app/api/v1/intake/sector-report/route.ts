import { sectorReportRequestSchema, WORKBOOK_TYPE } from '@/lib/contracts/intake-exports'
import { answerFile } from '@/lib/http/answer-file'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { exportSectorReport } from '@/lib/use-cases/intake/export-sector-report'

export const POST = handleRoute({
  schema: sectorReportRequestSchema,
  permission: 'figures:open',
  run: async (call) => answerFile(await exportSectorReport(getDependencies(), call), WORKBOOK_TYPE),
})
