import { routeDecisionSchema } from '@/lib/domain/route/route-decision.schema'
import { routeInputSchema } from '@/lib/domain/route/route-input.schema'

/**
 * `POST /api/v1/route-decision`: what does this visit count as for health insurance? Without a facility: this one, as
 * it is on the day of the visit.
 */
export const routeDecisionRequestSchema = routeInputSchema.partial({ facility: true })
export const routeDecisionResponseSchema = routeDecisionSchema
