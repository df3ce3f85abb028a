import { searchPeopleRequestSchema } from '@/lib/contracts/people'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { searchPeople } from '@/lib/use-cases/people/search-people'

export const POST = handleRoute({
  schema: searchPeopleRequestSchema,
  permission: 'people:read',
  run: (call) => searchPeople(getDependencies(), call),
})
