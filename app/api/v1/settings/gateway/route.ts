import { handleQuery } from '@/lib/http/handle-query'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { readGatewaySetup } from '@/lib/use-cases/setup/gateway-account'

export const GET = handleQuery({
  permission: 'facility:write',
  run: ({ caller }) => readGatewaySetup(getDependencies(), caller.facilityCode),
})
