import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { Executor } from '@/lib/db/client'
import { runTransaction } from '@/lib/db/run-transaction'
import { findSetting, saveSetting } from '@/lib/db/setting-store'
import { ACCOUNT_RULES_KEY, accountRulesSchema, type AccountRules } from '@/lib/domain/access/account-rules'
import type { Caller } from '@/lib/domain/access/caller'
import { ok, type Result } from '@/lib/domain/result'
import type { StaffDependencies } from './staff-dependencies'

/** What the facility chose, or the defaults. */
export async function findAccountRules(db: Executor, facilityCode: string): Promise<AccountRules> {
  return accountRulesSchema.parse((await findSetting(db, facilityCode, ACCOUNT_RULES_KEY)) ?? {})
}

/** Idle days and review months, from the next sign-in on. */
export async function saveAccountRules(
  { db }: StaffDependencies,
  { input, caller, now }: { input: AccountRules; caller: Caller; now: Date },
): Promise<Result<AccountRules, never>> {
  const { facilityCode } = caller
  return runTransaction(db, async (tx) => {
    await saveSetting(tx, { facilityCode, key: ACCOUNT_RULES_KEY, value: input, now, by: caller.name })
    const details = { key: ACCOUNT_RULES_KEY, ...input }
    await appendAudit(tx, { facilityCode, actor: caller, action: 'setting.change', outcome: 'ok', details })
    return ok(input)
  })
}
