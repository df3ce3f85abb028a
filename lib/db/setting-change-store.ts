import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import {
  fieldChangeSchema,
  settingTopicSchema,
  type FieldChange,
  type SettingTopic,
} from '@/lib/domain/facility/setting-change'
import type { Executor } from './client'
import { settingChange } from './schema/setting'

export interface SettingChange {
  topic: SettingTopic
  version: number
  changes: FieldChange[]
  changedAt: Date
  changedBy: string
}

/** How often a topic was changed: the version that whoever changes it next must have seen. */
export async function findSettingVersion(db: Executor, facilityCode: string, topic: SettingTopic): Promise<number> {
  const [row] = await db
    .select({ version: settingChange.version })
    .from(settingChange)
    .where(and(eq(settingChange.facilityCode, facilityCode), eq(settingChange.topic, topic)))
    .orderBy(desc(settingChange.version))
    .limit(1)
  return row?.version ?? 0
}

/** Keeps a change. Of two who made the same version the second fails with a unique violation. */
export async function saveSettingChange(db: Executor, change: SettingChange & { facilityCode: string }): Promise<void> {
  await db.insert(settingChange).values(change)
}

/** The last changes of each topic, the newest first. */
export async function listSettingChanges(
  db: Executor,
  { facilityCode, topics, limit }: { facilityCode: string; topics: readonly SettingTopic[]; limit: number },
): Promise<SettingChange[]> {
  const lists = await Promise.all(
    topics.map((topic) =>
      db
        .select()
        .from(settingChange)
        .where(and(eq(settingChange.facilityCode, facilityCode), eq(settingChange.topic, topic)))
        .orderBy(desc(settingChange.version))
        .limit(limit),
    ),
  )
  return lists
    .flat()
    .map((row) => ({ ...row, topic: settingTopicSchema.parse(row.topic), changes: changesSchema.parse(row.changes) }))
    .toSorted((a, b) => b.changedAt.getTime() - a.changedAt.getTime())
    .slice(0, limit)
}

const changesSchema = z.array(fieldChangeSchema)
