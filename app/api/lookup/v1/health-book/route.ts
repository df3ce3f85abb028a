import { lookupRequestSchema } from '@/lib/contracts/lookup'
import { answerJsonBytes } from '@/lib/http/answer'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { answerHealthBook } from '@/lib/use-cases/records/answer-lookup'

export const POST = handleRoute({
  schema: lookupRequestSchema,
  permission: 'lookup:read',
  run: async (call) => answerJsonBytes(await answerHealthBook(getDependencies(), call)),
})
