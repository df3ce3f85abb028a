import { updatePersonRequestSchema } from '@/lib/contracts/people'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { updatePersonDetails } from '@/lib/use-cases/people/update-person-details'

export const POST = handleRoute({
  schema: updatePersonRequestSchema,
  permission: 'people:write',
  run: (call) => updatePersonDetails(getDependencies(), call),
})
