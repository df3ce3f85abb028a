import 'server-only'
import type { SettingChangeEntry } from '@/lib/contracts/setting-changes'
import type { Database } from '@/lib/db/client'
import { listSettingChanges } from '@/lib/db/setting-change-store'
import type { SettingTopic } from '@/lib/domain/facility/setting-change'

const SHOWN = 30

/** The last changes of some topics as the pages tell them; older ones are in the audit trail. */
export async function readSettingChanges(
  db: Database,
  { facilityCode, topics }: { facilityCode: string; topics: readonly SettingTopic[] },
): Promise<SettingChangeEntry[]> {
  const changes = await listSettingChanges(db, { facilityCode, topics, limit: SHOWN })
  return changes.map(({ topic, version, changes: fields, changedAt, changedBy }) => ({
    topic,
    version,
    at: changedAt.toISOString(),
    by: changedBy,
    changes: fields,
  }))
}
