import { handleQuery } from '@/lib/http/handle-query'
import { readCatalogueSetup } from '@/lib/use-cases/catalogue/read-catalogue-setup'
import { getDependencies } from '@/lib/use-cases/dependencies'

export const GET = handleQuery({
  permission: 'facility:write',
  run: ({ caller: { facilityCode } }) => readCatalogueSetup(getDependencies(), facilityCode),
})
