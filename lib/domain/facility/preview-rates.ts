import { z } from 'zod'
import { decideRoute } from '../route/decide-route'
import { routeCodeSchema } from '../route/route-code'
import type { RouteFacility, RouteInput } from '../route/route-input.schema'
import type { RouteOptions } from '../route/route-options'
import type { RouteTables } from '../route/route-tables'
import type { LocalDate } from '../time/local-date'

/** Visits every desk knows: an outpatient with a card of 80 % who … */
export const typicalVisitSchema = z.enum([
  'by-oneself',
  'registered-here',
  'with-referral',
  'with-appointment',
  'emergency',
])
type TypicalVisit = z.infer<typeof typicalVisitSchema>

export const typicalRateSchema = z.object({
  visit: typicalVisitSchema,
  code: routeCodeSchema,
  ratePercent: z.number(),
})
export type TypicalRate = z.infer<typeof typicalRateSchema>

/** No facility has this code: the card is registered, or the slip was written, somewhere else. */
const ELSEWHERE = 'other'

/** What typical visits of a day count as at a facility described so: the effect of a change before it is made. */
export function previewRates(
  { facility, day }: { facility: RouteFacility; day: LocalDate },
  tables: RouteTables,
  options: RouteOptions,
): TypicalRate[] {
  return typicalVisitSchema.options.map((visit) => {
    const registeredFacilityCode = visit === 'registered-here' ? facility.code : ELSEWHERE
    const input: RouteInput = {
      visitDate: day,
      setting: 'outpatient',
      facility,
      coverage: { status: 'valid', benefitDigit: 4, registeredFacilityCode },
      ...toEvidence(visit, facility.code, day),
    }
    const { code, ratePercent } = decideRoute(input, tables, options)
    return { visit, code, ratePercent }
  })
}

function toEvidence(visit: TypicalVisit, facilityCode: string, day: LocalDate): Partial<RouteInput> {
  switch (visit) {
    case 'by-oneself':
    case 'registered-here':
      return {}
    case 'with-referral': {
      const route = { fromFacilityCode: ELSEWHERE, toFacilityCode: facilityCode, reason: 'appropriate' } as const
      return { referral: { signedOn: day, signed: true, ...route } }
    }
    case 'with-appointment':
      return { appointment: { facilityCode, dueOn: day, signed: true } }
    case 'emergency':
      return { emergency: true }
  }
}
