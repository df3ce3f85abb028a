import { correctSubjectSchema } from '@/lib/contracts/subjects'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { correctSubject } from '@/lib/use-cases/subjects/correct-subject'

export const POST = handleRoute({
  schema: correctSubjectSchema,
  permission: 'subjects:handle',
  run: (call) => correctSubject(getDependencies(), call),
})
