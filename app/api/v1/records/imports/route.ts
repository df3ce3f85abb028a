import { listImportsRequestSchema } from '@/lib/contracts/imports'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { listEnvelopeImports } from '@/lib/use-cases/records/list-imports'

export const POST = handleRoute({
  schema: listImportsRequestSchema,
  permission: 'records:import',
  background: true,
  run: (call) => listEnvelopeImports(getDependencies(), call),
})
