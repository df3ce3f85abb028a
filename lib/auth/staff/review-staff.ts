import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { ReviewStaffRequest } from '@/lib/contracts/staff'
import { runTransaction } from '@/lib/db/run-transaction'
import { lockStaff, updateStaff } from '@/lib/db/staff-store'
import type { Caller } from '@/lib/domain/access/caller'
import { err, ok, type Result } from '@/lib/domain/result'
import type { StaffDependencies } from './staff-dependencies'

/** The access review: these accounts were looked at, with their role and last use, and stay as they are. */
export async function reviewStaff(
  { db }: StaffDependencies,
  { input, caller, now }: { input: ReviewStaffRequest; caller: Caller; now: Date },
): Promise<Result<{ reviewed: number }, { code: 'account_not_found' }>> {
  const { facilityCode } = caller
  const userIds = [...new Set(input.userIds)].toSorted()
  return runTransaction(db, async (tx) => {
    for (const userId of userIds) {
      if (!(await lockStaff(tx, facilityCode, userId))) return err({ code: 'account_not_found' as const })
      await updateStaff(tx, userId, { reviewedAt: now, reviewedBy: caller.name })
    }
    const details = { accounts: userIds.length, userIds: userIds.join(' ') }
    await appendAudit(tx, { facilityCode, actor: caller, action: 'user.review', outcome: 'ok', details })
    return ok({ reviewed: userIds.length })
  })
}
