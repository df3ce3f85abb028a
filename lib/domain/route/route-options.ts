import { z } from 'zod'

/** Where the law is silent or says two things, the administrator chooses. */
export const routeOptionsSchema = z.object({
  /** 3.3 before 1.12 and 1.13 for a basic facility that was a district hospital (open with the insurance fund). */
  preferFormerDistrictCode: z.boolean(),
  /** Days before or after the date of an appointment that still count; a remark of the ministry, not law. */
  appointmentToleranceDays: z.int().min(0).max(30),
  /** Whether days off that are announced but not yet law (24/11) are days off when working days are counted. */
  countProvisionalHolidays: z.boolean(),
})
export type RouteOptions = z.infer<typeof routeOptionsSchema>

/** The setting they are kept under. */
export const ROUTE_OPTIONS_KEY = 'route-options'

export const defaultRouteOptions: RouteOptions = {
  preferFormerDistrictCode: true,
  appointmentToleranceDays: 2,
  countProvisionalHolidays: false,
}

/** Kept options as they stand; what is missing or unreadable is as if nobody had chosen, so that no ticket waits for it. */
export function readRouteOptions(kept: unknown): RouteOptions {
  return { ...defaultRouteOptions, ...routeOptionsSchema.partial().safeParse(kept ?? {}).data }
}
