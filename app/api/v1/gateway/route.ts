import { handleQuery } from '@/lib/http/handle-query'
import { getGatewayHealth } from '@/lib/use-cases/coverage/gateway-health'
import { getDependencies } from '@/lib/use-cases/dependencies'

export const GET = handleQuery({
  permission: 'signed-in',
  run: async () => getGatewayHealth(getDependencies()),
})
