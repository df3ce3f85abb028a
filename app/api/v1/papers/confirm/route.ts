import { confirmPaperRequestSchema } from '@/lib/contracts/papers'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { confirmPaper } from '@/lib/use-cases/papers/confirm-paper'

export const POST = handleRoute({
  schema: confirmPaperRequestSchema,
  permission: 'papers:write',
  run: (call) => confirmPaper(getDependencies(), call),
})
