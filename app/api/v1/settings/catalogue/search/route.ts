import { searchCatalogueRequestSchema } from '@/lib/contracts/catalogue'
import { handleRoute } from '@/lib/http/handle-route'
import { searchCatalogue } from '@/lib/use-cases/catalogue/search-catalogue'
import { getDependencies } from '@/lib/use-cases/dependencies'

export const POST = handleRoute({
  schema: searchCatalogueRequestSchema,
  permission: 'facility:write',
  run: (call) => searchCatalogue(getDependencies(), call),
})
