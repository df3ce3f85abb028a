import { healthBookRequestSchema } from '@/lib/contracts/records'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { lookUpHealthBook } from '@/lib/use-cases/records/look-up-health-book'

export const POST = handleRoute({
  schema: healthBookRequestSchema,
  permission: 'records:read',
  run: (call) => lookUpHealthBook(getDependencies(), call),
})
