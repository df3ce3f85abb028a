import { exportFiguresRequestSchema, WORKBOOK_TYPE } from '@/lib/contracts/intake-exports'
import { answerFile } from '@/lib/http/answer-file'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { exportFigures } from '@/lib/use-cases/intake/export-figures'

export const POST = handleRoute({
  schema: exportFiguresRequestSchema,
  permission: 'figures:open',
  run: async (call) => answerFile(await exportFigures(getDependencies(), call), WORKBOOK_TYPE),
})
