import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Executor } from './client'
import { facilitySetting } from './schema/setting'

/** What the administrator chose under a key, as it was kept; null where nobody did. Whoever asks knows its shape. */
export async function findSetting(
  db: Pick<NodePgDatabase, 'select'>,
  facilityCode: string,
  key: string,
): Promise<unknown> {
  const [row] = await db
    .select({ value: facilitySetting.value })
    .from(facilitySetting)
    .where(and(eq(facilitySetting.facilityCode, facilityCode), eq(facilitySetting.key, key)))
  return row?.value ?? null
}

/** Keeps a choice in the place of the one before. */
export async function saveSetting(
  db: Executor,
  { facilityCode, key, value, now, by }: { facilityCode: string; key: string; value: unknown; now: Date; by: string },
): Promise<void> {
  const changed = { value, changedAt: now, changedBy: by }
  await db
    .insert(facilitySetting)
    .values({ facilityCode, key, ...changed })
    .onConflictDoUpdate({ target: [facilitySetting.facilityCode, facilitySetting.key], set: changed })
}
