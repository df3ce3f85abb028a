import { finishSubjectRequestSchema } from '@/lib/contracts/subjects'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { finishSubjectRequest } from '@/lib/use-cases/subjects/subject-requests'

export const POST = handleRoute({
  schema: finishSubjectRequestSchema,
  permission: 'subjects:handle',
  run: (call) => finishSubjectRequest(getDependencies(), call),
})
