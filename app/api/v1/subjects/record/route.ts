import { recordSubjectRequestSchema } from '@/lib/contracts/subjects'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { recordSubjectRequest } from '@/lib/use-cases/subjects/subject-requests'

export const POST = handleRoute({
  schema: recordSubjectRequestSchema,
  permission: 'subjects:handle',
  run: (call) => recordSubjectRequest(getDependencies(), call),
})
