import { listSubjectRequestsSchema } from '@/lib/contracts/subjects'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { listSubjectRequests } from '@/lib/use-cases/subjects/subject-requests'

export const POST = handleRoute({
  schema: listSubjectRequestsSchema,
  permission: 'subjects:handle',
  run: (call) => listSubjectRequests(getDependencies(), call),
})
