import { openPaperRequestSchema } from '@/lib/contracts/records'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { openPaper } from '@/lib/use-cases/records/open-paper'

export const POST = handleRoute({
  schema: openPaperRequestSchema,
  permission: 'records:read',
  run: (call) => openPaper(getDependencies(), call),
})
