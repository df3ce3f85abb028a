import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { Database } from '@/lib/db/client'
import { runTransaction } from '@/lib/db/run-transaction'
import { findSetting, saveSetting } from '@/lib/db/setting-store'
import type { Caller } from '@/lib/domain/access/caller'
import {
  CHECK_IN_MESSAGE_OPTIONS_KEY,
  readCheckInMessageOptions,
  type CheckInMessageOptions,
} from '@/lib/domain/check-in-message/check-in-message-options'
import { ok, type Result } from '@/lib/domain/result'

/** What the administrator chose about check-in messages. */
export async function findMessageSettings(
  { db }: { db: Database },
  { facilityCode }: { facilityCode: string },
): Promise<Result<CheckInMessageOptions, never>> {
  return ok(readCheckInMessageOptions(await findSetting(db, facilityCode, CHECK_IN_MESSAGE_OPTIONS_KEY)))
}

/** Changes it, audited with what was chosen. Messages queued before stay queued. */
export async function changeMessageSettings(
  { db }: { db: Database },
  { input, caller, now }: { input: CheckInMessageOptions; caller: Caller; now: Date },
): Promise<Result<CheckInMessageOptions, never>> {
  const { facilityCode } = caller
  return runTransaction(db, async (tx) => {
    const key = CHECK_IN_MESSAGE_OPTIONS_KEY
    await saveSetting(tx, { facilityCode, key, value: input, now, by: caller.name })
    const entry = { facilityCode, actor: caller, action: 'setting.change', outcome: 'ok' } as const
    await appendAudit(tx, { ...entry, details: { key, ...input } })
    return ok(input)
  })
}
