import 'server-only'
import type { StaffRequest } from '@/lib/contracts/staff'
import { deleteSessions, updatePasswordHash, updateStaff } from '@/lib/db/staff-store'
import type { Caller } from '@/lib/domain/access/caller'
import type { Result } from '@/lib/domain/result'
import { changeAccount, type AccountError } from './change-account'
import { createOneTimePassword } from './create-one-time-password'
import type { OneTimePassword } from './create-staff'
import { oneTimeUntil } from './one-time-until'
import type { StaffDependencies } from './staff-dependencies'

/** A new one-time password in the place of one that was forgotten or seen; every session ends. One's own is changed, not reset. */
export async function resetPassword(
  deps: StaffDependencies,
  { input, caller, now }: { input: StaffRequest; caller: Caller; now: Date },
): Promise<Result<OneTimePassword, AccountError>> {
  const { userId } = input
  const oneTimePassword = createOneTimePassword()
  const hash = await deps.services.config.passwords.hash(oneTimePassword)
  const until = oneTimeUntil(now)
  return changeAccount(deps, {
    userId,
    caller,
    action: 'password.reset',
    weakens: true,
    endsSessions: true,
    write: async (tx) => {
      await updatePasswordHash(tx, userId, hash, now)
      await updateStaff(tx, userId, { oneTimeUntil: until, updatedAt: now })
      await deleteSessions(tx, { userId })
      return { value: { userId, oneTimePassword, until: until.toISOString() } }
    },
  })
}
