import 'server-only'
import type { Database } from '@/lib/db/client'
import { listFacilities } from '@/lib/db/facility-store'
import { err, ok, type Result } from '@/lib/domain/result'

interface Installation {
  facilityCode: string
  demo: boolean
}

export type InstallationError = { code: 'demo_database' | 'real_database' }

/**
 * Whether this installation may use the database: invented people and real ones never share one. Tells also whether
 * its own facility is there yet. The database must be migrated.
 */
export async function checkInstallation(
  { db }: { db: Database },
  { facilityCode, demo }: Installation,
): Promise<Result<{ hasFacility: boolean }, InstallationError>> {
  const facilities = await listFacilities(db)
  if (facilities.some((facility) => facility.demo !== demo)) {
    return err({ code: demo ? 'real_database' : 'demo_database' })
  }
  return ok({ hasFacility: facilities.some((facility) => facility.facilityCode === facilityCode) })
}
