import { changeGatewayAccountRequestSchema } from '@/lib/contracts/gateway-setup'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { changeGatewayAccount } from '@/lib/use-cases/setup/gateway-account'

export const POST = handleRoute({
  schema: changeGatewayAccountRequestSchema,
  permission: 'facility:write',
  run: (call) => changeGatewayAccount(getDependencies(), call),
})
