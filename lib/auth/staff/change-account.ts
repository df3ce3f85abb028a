import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { Transaction } from '@/lib/db/client'
import { runTransaction } from '@/lib/db/run-transaction'
import { notifySessionsEnded } from '@/lib/db/session-end'
import { lockAdministrators, lockStaff, type StaffRow } from '@/lib/db/staff-store'
import type { Caller } from '@/lib/domain/access/caller'
import type { AuditAction } from '@/lib/domain/audit/audit-action'
import type { AuditEntry } from '@/lib/domain/audit/audit-entry'
import { err, ok, type Result } from '@/lib/domain/result'
import type { StaffDependencies } from './staff-dependencies'

export type AccountError = { code: 'account_not_found' | 'own_account' | 'last_administrator' }

interface AccountChange<T> {
  userId: string
  caller: Caller
  action: AuditAction
  reason?: string
  /** Whether it takes away what the account may do: not done to oneself, nor to the last administrator. */
  weakens: boolean
  endsSessions: boolean
  /** Writes the change; gives its value and what the audit says beside whose account it is. */
  write: (tx: Transaction, account: StaffRow) => Promise<{ value: T; details?: AuditEntry['details'] }>
}

/** One change of one account in one transaction with its audit. Administrators are locked before, always in one order. */
export async function changeAccount<T>(
  { db, services }: StaffDependencies,
  change: AccountChange<T>,
): Promise<Result<T, AccountError>> {
  const { userId, caller, action, reason, endsSessions } = change
  const { facilityCode } = caller
  if (change.weakens && userId === caller.id) return err({ code: 'own_account' })
  const changed = await runTransaction<T, AccountError>(db, async (tx) => {
    const administrators = change.weakens ? await lockAdministrators(tx, facilityCode) : []
    const account = await lockStaff(tx, facilityCode, userId)
    if (!account) return err({ code: 'account_not_found' })
    if (change.weakens && isLast(administrators, account)) return err({ code: 'last_administrator' })
    const { value, details } = await change.write(tx, account)
    if (endsSessions) await notifySessionsEnded(tx, facilityCode, userId)
    await appendAudit(tx, {
      facilityCode,
      actor: caller,
      action,
      outcome: 'ok',
      ...(reason !== undefined && { reason }),
      details: { userId, account: account.username, ...details },
    })
    return ok(value)
  })
  if (changed.ok && endsSessions) services.callers.forgetUser(userId)
  return changed
}

function isLast(administrators: StaffRow[], account: StaffRow): boolean {
  if (account.role !== 'administrator' || account.banned) return false
  return !administrators.some((other) => other.id !== account.id && !other.banned)
}
