import { handleQuery } from '@/lib/http/handle-query'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { readFacilitySetup } from '@/lib/use-cases/setup/read-facility-setup'

export const GET = handleQuery({
  permission: 'facility:write',
  run: ({ caller: { facilityCode }, now }) => readFacilitySetup(getDependencies(), { facilityCode, now }),
})
