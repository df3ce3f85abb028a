import { papersRequestSchema } from '@/lib/contracts/records'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { lookUpPapers } from '@/lib/use-cases/records/look-up-papers'

export const POST = handleRoute({
  schema: papersRequestSchema,
  permission: 'records:read',
  run: (call) => lookUpPapers(getDependencies(), call),
})
