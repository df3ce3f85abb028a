import 'server-only'
import { facilityMissingText } from '@/lib/content/facility'
import type { Database } from '@/lib/db/client'
import { findFacility } from '@/lib/db/facility-store'
import { err, ok, type Result } from '@/lib/domain/result'
import { log } from '@/lib/log'

/**
 * Whether people can be served: the database answers and knows the facility. Outside systems do not count. Throws
 * where the database does not answer.
 */
export async function checkReady({
  db,
  facilityCode,
}: {
  db: Database
  facilityCode: string
}): Promise<Result<{ ready: true }, { code: 'facility_missing' }>> {
  if (await findFacility(db, facilityCode)) return ok({ ready: true })
  log.warn('not_ready', { code: 'facility_missing', nextStep: facilityMissingText.sentence(facilityCode) })
  return err({ code: 'facility_missing' })
}
