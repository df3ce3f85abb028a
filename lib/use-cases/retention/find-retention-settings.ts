import 'server-only'
import type { Executor } from '@/lib/db/client'
import { findSetting } from '@/lib/db/setting-store'
import { RETENTION_SETTING, retentionMonths, retentionSettingsSchema } from '@/lib/domain/retention/retention-settings'

/** How long this facility keeps each kind of data, and whether the app removes by itself. */
export async function findRetentionSettings(db: Executor, facilityCode: string) {
  const stored = await findSetting(db, facilityCode, RETENTION_SETTING)
  const { automatic, months } = retentionSettingsSchema.parse(stored ?? {})
  return { automatic, months: retentionMonths(months) }
}
