import { findPersonRequestSchema } from '@/lib/contracts/people'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { findPerson } from '@/lib/use-cases/people/find-person'

export const POST = handleRoute({
  schema: findPersonRequestSchema,
  permission: 'people:read',
  run: (call) => findPerson(getDependencies(), call),
})
