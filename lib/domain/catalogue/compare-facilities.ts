import type { CatalogueFacility } from './read-facility'

export interface CatalogueDifference {
  added: CatalogueFacility[]
  renamed: Array<CatalogueFacility & { was: string }>
  unchanged: number
}

/** What a list would change among the names held by code. */
export function compareFacilities(
  facilities: readonly CatalogueFacility[],
  held: ReadonlyMap<string, string>,
): CatalogueDifference {
  const difference: CatalogueDifference = { added: [], renamed: [], unchanged: 0 }
  for (const facility of facilities) {
    const was = held.get(facility.code)
    if (was === undefined) difference.added.push(facility)
    else if (was === facility.name) difference.unchanged += 1
    else difference.renamed.push({ ...facility, was })
  }
  return difference
}
