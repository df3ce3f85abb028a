import { z } from 'zod'
import { routeFacilitySchema } from '@/lib/domain/route/route-input.schema'
import { routeOptionsSchema } from '@/lib/domain/route/route-options'
import { localDateSchema } from '@/lib/domain/time/local-date'

/** `GET /api/v1/settings/route`: what decides about this facility's visits today. */
export const routeSettingsResponseSchema = z.object({
  /** null while nobody has described it: no visit is decided then. */
  facility: routeFacilitySchema.nullable(),
  options: routeOptionsSchema,
})
export type RouteSettingsResponse = z.infer<typeof routeSettingsResponseSchema>

/** `POST /api/v1/settings/route`: what is given is changed, from `validFrom` on where it is the facility. */
export const changeRouteSettingsRequestSchema = z.object({
  facility: routeFacilitySchema.omit({ code: true }).extend({ validFrom: localDateSchema }).optional(),
  options: routeOptionsSchema.optional(),
})
export type ChangeRouteSettingsRequest = z.infer<typeof changeRouteSettingsRequestSchema>
