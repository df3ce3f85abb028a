import { z } from 'zod'
import { paperIdSchema } from '@/lib/domain/records/paper.schema'
import { routeDecisionSchema } from '@/lib/domain/route/route-decision.schema'
import { routeGroundSchema } from '@/lib/domain/route/route-ground.schema'
import { recordSubjectSchema } from './records'

/**
 * `POST /api/v1/visits/route`: what a visit of this person would count as now, with their insurance as last known today
 * and the papers chosen. The same rules decide again, and are kept with the visit, on admission.
 */
export const visitRouteRequestSchema = z.object({
  subject: recordSubjectSchema,
  paperIds: z.array(paperIdSchema).max(2),
  routeGrounds: z.array(routeGroundSchema).max(4).optional(),
  emergency: z.boolean().optional(),
  newborn: z.boolean().optional(),
})
export type VisitRouteRequest = z.infer<typeof visitRouteRequestSchema>

export const visitRouteResponseSchema = z.object({
  /** Absent while nobody has described the facility. */
  decision: routeDecisionSchema.optional(),
})
export type VisitRouteResponse = z.infer<typeof visitRouteResponseSchema>
