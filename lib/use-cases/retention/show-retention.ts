import 'server-only'
import { retentionResponseSchema, type RetentionResponse } from '@/lib/contracts/retention'
import type { Database } from '@/lib/db/client'
import { listRetentionRuns } from '@/lib/db/retention-run-store'
import { findSettingVersion } from '@/lib/db/setting-change-store'
import type { Caller } from '@/lib/domain/access/caller'
import { retentionRules } from '@/lib/domain/retention/retention-rules'
import { ok, type Result } from '@/lib/domain/result'
import { findRetentionSettings } from './find-retention-settings'

const RUNS = 10

/** The terms as they hold now, and the last removals. Names nobody. */
export async function showRetention(
  { db }: { db: Database },
  { caller: { facilityCode } }: { caller: Caller },
): Promise<Result<RetentionResponse, never>> {
  const { automatic, months } = await findRetentionSettings(db, facilityCode)
  const version = await findSettingVersion(db, facilityCode, 'retention')
  const runs = await listRetentionRuns(db, facilityCode, RUNS)
  return ok(
    retentionResponseSchema.parse({
      version,
      automatic,
      rules: retentionRules.map((rule) => ({ ...rule, months: months[rule.key] })),
      runs: runs.map(({ id, startedAt, startedBy, finishedAt, removed }) => ({
        runId: id,
        startedAt: startedAt.toISOString(),
        startedBy,
        ...(finishedAt && { finishedAt: finishedAt.toISOString() }),
        removed: removed ?? {},
      })),
    }),
  )
}
