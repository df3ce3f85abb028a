import { resetGatewayAccountRequestSchema } from '@/lib/contracts/gateway-setup'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { resetGatewayAccount } from '@/lib/use-cases/setup/gateway-account'

export const POST = handleRoute({
  schema: resetGatewayAccountRequestSchema,
  permission: 'facility:write',
  run: (call) => resetGatewayAccount(getDependencies(), call),
})
