import { revealRequestSchema } from '@/lib/contracts/people'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { revealIdentifier } from '@/lib/use-cases/people/reveal-identifier'

export const POST = handleRoute({
  schema: revealRequestSchema,
  permission: 'people:reveal',
  run: (call) => revealIdentifier(getDependencies(), call),
})
