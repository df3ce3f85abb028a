import { reviewAccessRequestSchema } from '@/lib/contracts/record-accesses'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { reviewRecordAccess } from '@/lib/use-cases/records/review-record-access'

export const POST = handleRoute({
  schema: reviewAccessRequestSchema,
  permission: 'records:review',
  run: (call) => reviewRecordAccess(getDependencies(), call),
})
