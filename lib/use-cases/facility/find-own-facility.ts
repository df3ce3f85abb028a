import 'server-only'
import { findFacility, type Facility } from '@/lib/db/facility-store'
import type { Dependencies } from '../dependencies'

/** The facility that this installation serves; null until `npm run facility:create` (or the demo) has made it. */
export function findOwnFacility({
  db,
  facilityCode,
}: Pick<Dependencies, 'db' | 'facilityCode'>): Promise<Facility | null> {
  return findFacility(db, facilityCode)
}
