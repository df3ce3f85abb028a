import { firstCostRequestSchema } from '@/lib/contracts/messages'
import { err } from '@/lib/domain/result'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { reportFirstCost } from '@/lib/use-cases/messages/report-first-cost'

// A visit's id identifies no person: it may stand in an address.
export const POST = async (request: Request, { params }: { params: Promise<{ visitId: string }> }) => {
  const visitId = visitIdSchema.safeParse((await params).visitId)
  const answer = handleRoute({
    schema: firstCostRequestSchema,
    permission: 'costs:report',
    run: async (call) =>
      visitId.success
        ? reportFirstCost(getDependencies(), { ...call, visitId: visitId.data })
        : err({ code: 'visit_not_found' }),
  })
  return answer(request)
}
