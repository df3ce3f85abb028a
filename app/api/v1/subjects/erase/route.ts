import { eraseSubjectSchema } from '@/lib/contracts/subjects'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { eraseSubject } from '@/lib/use-cases/subjects/erase-subject'

export const POST = handleRoute({
  schema: eraseSubjectSchema,
  permission: 'subjects:handle',
  run: (call) => eraseSubject(getDependencies(), call),
})
