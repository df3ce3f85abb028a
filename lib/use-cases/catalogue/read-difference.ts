import 'server-only'
import type { CatalogueCounts } from '@/lib/contracts/catalogue'
import type { Executor } from '@/lib/db/client'
import { findFacilityNames } from '@/lib/db/facility-catalogue-store'
import { countRefused, type CollectedFacilities } from '@/lib/domain/catalogue/collect-facilities'
import { compareFacilities, type CatalogueDifference } from '@/lib/domain/catalogue/compare-facilities'

/** What a file would change, and the same in numbers. */
export async function readDifference(
  db: Executor,
  facilityCode: string,
  { facilities, repeated, refused }: CollectedFacilities,
): Promise<{ difference: CatalogueDifference; counts: CatalogueCounts }> {
  const codes = facilities.map(({ code }) => code)
  const difference = compareFacilities(facilities, await findFacilityNames(db, facilityCode, codes))
  const { added, renamed, unchanged } = difference
  const counts = {
    added: added.length,
    renamed: renamed.length,
    unchanged,
    repeated,
    refused: countRefused(refused),
  }
  return { difference, counts }
}
