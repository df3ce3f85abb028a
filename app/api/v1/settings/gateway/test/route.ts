import { testGatewayRequestSchema } from '@/lib/contracts/gateway-setup'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { testGateway } from '@/lib/use-cases/setup/gateway-account'

export const POST = handleRoute({
  schema: testGatewayRequestSchema,
  permission: 'facility:write',
  run: (call) => testGateway(getDependencies(), call),
})
