import { recordAccessesRequestSchema } from '@/lib/contracts/record-accesses'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { listRecordAccesses } from '@/lib/use-cases/records/list-record-accesses'

export const POST = handleRoute({
  schema: recordAccessesRequestSchema,
  permission: 'records:review',
  run: (call) => listRecordAccesses(getDependencies(), call),
})
