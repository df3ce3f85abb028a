import type { Dated } from './find-dated'
import type { RouteFacility } from './route-input.schema'

/** What a facility was from a day to a day: levels and scores are decided anew. */
export interface DatedFacility extends Dated, RouteFacility {}

/** The attributes of a facility on a day, or null where nobody has entered them. */
export function findFacility(rows: readonly DatedFacility[], code: string, date: string): RouteFacility | null {
  const row = rows.find((each) => each.code === code && each.from <= date && (!each.to || date <= each.to))
  return row ?? null
}
