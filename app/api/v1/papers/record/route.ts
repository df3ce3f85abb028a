import { recordPaperRequestSchema } from '@/lib/contracts/papers'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { recordPaper } from '@/lib/use-cases/papers/record-paper'

export const POST = handleRoute({
  schema: recordPaperRequestSchema,
  permission: 'papers:write',
  run: (call) => recordPaper(getDependencies(), call),
})
