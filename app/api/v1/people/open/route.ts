import { openPersonRequestSchema } from '@/lib/contracts/people'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { openPerson } from '@/lib/use-cases/people/open-person'

export const POST = handleRoute({
  schema: openPersonRequestSchema,
  permission: 'people:read',
  run: (call) => openPerson(getDependencies(), call),
})
