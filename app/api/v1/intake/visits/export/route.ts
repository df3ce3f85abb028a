import { exportVisitsRequestSchema, WORKBOOK_TYPE } from '@/lib/contracts/intake-exports'
import { answerFile } from '@/lib/http/answer-file'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { exportVisits } from '@/lib/use-cases/intake/export-visits'

export const POST = handleRoute({
  schema: exportVisitsRequestSchema,
  permission: 'figures:open',
  run: async (call) => answerFile(await exportVisits(getDependencies(), call), WORKBOOK_TYPE),
})
