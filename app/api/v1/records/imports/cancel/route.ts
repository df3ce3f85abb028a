import { importRequestSchema } from '@/lib/contracts/imports'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { cancelEnvelopeImport } from '@/lib/use-cases/records/list-imports'

export const POST = handleRoute({
  schema: importRequestSchema,
  permission: 'records:import',
  run: (call) => cancelEnvelopeImport(getDependencies(), call),
})
