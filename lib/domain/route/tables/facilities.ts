import type { DatedFacility } from '../find-facility'

/** The facility of the demo: a basic hospital that belonged to the province. */
export const demoFacilities: readonly DatedFacility[] = [
  { from: '2025-01-01', code: '31999', level: 'basic', score: 62, formerTier: 'province' },
]
