import 'server-only'
import type { z } from 'zod'
import type { changeRetentionRequestSchema, RetentionResponse } from '@/lib/contracts/retention'
import type { Database } from '@/lib/db/client'
import { saveSetting } from '@/lib/db/setting-store'
import type { Caller } from '@/lib/domain/access/caller'
import { listFieldChanges } from '@/lib/domain/facility/setting-change'
import { RETENTION_KEYS } from '@/lib/domain/retention/retention-rules'
import { RETENTION_SETTING, retentionMonths } from '@/lib/domain/retention/retention-settings'
import { ok, type Result } from '@/lib/domain/result'
import { changeSetting, type SettingChanged } from '@/lib/use-cases/setup/change-setting'
import { findRetentionSettings } from './find-retention-settings'
import { showRetention } from './show-retention'

interface ChangeCall {
  input: z.output<typeof changeRetentionRequestSchema>
  caller: Caller
  now: Date
}

/** Keeps how long each kind is kept from now on. What it was stands in the history. */
export async function changeRetention(
  deps: { db: Database },
  { input, caller, now }: ChangeCall,
): Promise<Result<RetentionResponse, SettingChanged>> {
  const { facilityCode } = caller
  const { version, automatic, months } = input
  const changed = await changeSetting<never>(deps.db, { topic: 'retention', version, caller, now }, async (tx) => {
    const before = await findRetentionSettings(tx, facilityCode)
    const after = retentionMonths(months)
    const value = { automatic, months }
    await saveSetting(tx, { facilityCode, key: RETENTION_SETTING, value, now, by: caller.name })
    return ok([
      ...listFieldChanges({ automatic: before.automatic }, { automatic }),
      ...RETENTION_KEYS.flatMap((key) => listFieldChanges({ months: before.months[key] }, { months: after[key] }, key)),
    ])
  })
  return changed.ok ? showRetention(deps, { caller }) : changed
}
