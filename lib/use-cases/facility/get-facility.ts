import 'server-only'
import { findFacility, type Facility } from '@/lib/db/facility-store'
import type { Dependencies } from '../dependencies'

/** The facility a member of staff works for; there is always one once the database was filled. */
export async function getFacility({ db }: Pick<Dependencies, 'db'>, facilityCode: string): Promise<Facility> {
  const facility = await findFacility(db, facilityCode)
  if (!facility) throw new Error('The facility of this installation is not in the database')
  return facility
}
