import { identifyRequestSchema } from '@/lib/contracts/identify'
import { parseScan } from '@/lib/domain/scan/parse-scan'
import { handleRoute } from '@/lib/http/handle-route'

export const POST = handleRoute({
  schema: identifyRequestSchema,
  permission: 'people:identify',
  run: async ({ input }) => parseScan(input.raw, input.channel),
})
