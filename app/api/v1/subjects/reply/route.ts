import { replySubjectRequestSchema } from '@/lib/contracts/subjects'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { replySubjectRequest } from '@/lib/use-cases/subjects/subject-requests'

export const POST = handleRoute({
  schema: replySubjectRequestSchema,
  permission: 'subjects:handle',
  run: (call) => replySubjectRequest(getDependencies(), call),
})
