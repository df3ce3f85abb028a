import 'server-only'
import type { z } from 'zod'
import { appendAudit } from '@/lib/audit/append-audit'
import type { changeRetentionRequestSchema, RetentionResponse } from '@/lib/contracts/retention'
import type { Database } from '@/lib/db/client'
import { runTransaction } from '@/lib/db/run-transaction'
import { saveSetting } from '@/lib/db/setting-store'
import type { Caller } from '@/lib/domain/access/caller'
import { RETENTION_SETTING } from '@/lib/domain/retention/retention-settings'
import { ok, type Result } from '@/lib/domain/result'
import { showRetention } from './show-retention'

interface ChangeCall {
  input: z.output<typeof changeRetentionRequestSchema>
  caller: Caller
  now: Date
}

/** Keeps how long each kind is kept from now on. The audit holds what was chosen. */
export async function changeRetention(
  deps: { db: Database },
  { input, caller, now }: ChangeCall,
): Promise<Result<RetentionResponse, never>> {
  const { facilityCode } = caller
  await runTransaction(deps.db, async (tx) => {
    await saveSetting(tx, { facilityCode, key: RETENTION_SETTING, value: input, now, by: caller.name })
    const chosen = Object.entries(input.months).map(([key, months]) => `${key}=${months}`)
    const details = { automatic: input.automatic, months: chosen.join(' ') }
    await appendAudit(tx, { facilityCode, actor: caller, action: 'retention.change', outcome: 'ok', details })
    return ok(undefined)
  })
  return showRetention(deps, { caller })
}
