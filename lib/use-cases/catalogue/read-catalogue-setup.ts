import 'server-only'
import type { CatalogueSetup } from '@/lib/contracts/catalogue'
import type { Database } from '@/lib/db/client'
import { countCatalogue } from '@/lib/db/facility-catalogue-store'
import { findSettingVersion } from '@/lib/db/setting-change-store'
import { ok, type Result } from '@/lib/domain/result'
import { readSettingChanges } from '@/lib/use-cases/setup/read-setting-changes'

/** How many facilities have a name, and the files they came from. */
export async function readCatalogueSetup(
  { db }: { db: Database },
  facilityCode: string,
): Promise<Result<CatalogueSetup, never>> {
  const [held, version, changes] = await Promise.all([
    countCatalogue(db, facilityCode),
    findSettingVersion(db, facilityCode, 'catalogue'),
    readSettingChanges(db, { facilityCode, topics: ['catalogue'] }),
  ])
  const [last] = changes
  const file = last?.changes[0]?.subject
  return ok({
    version,
    held,
    changes,
    ...(last && file !== undefined && { lastImport: { file, at: last.at, by: last.by } }),
  })
}
