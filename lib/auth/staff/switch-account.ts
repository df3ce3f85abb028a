import 'server-only'
import type { DisableStaffRequest, StaffRequest } from '@/lib/contracts/staff'
import { deleteSessions, updateStaff } from '@/lib/db/staff-store'
import type { Caller } from '@/lib/domain/access/caller'
import type { Result } from '@/lib/domain/result'
import { changeAccount, type AccountError } from './change-account'
import type { StaffDependencies } from './staff-dependencies'

interface Call<Input> {
  input: Input
  caller: Caller
  now: Date
}
type Changed = Result<{ userId: string }, AccountError>

/**
 * Takes an account out of use. Its sessions stay in their table until it is enabled again, refused: so an open page can
 * be told why it was signed out.
 */
export async function disableAccount(deps: StaffDependencies, call: Call<DisableStaffRequest>): Promise<Changed> {
  const { userId, reason } = call.input
  return changeAccount(deps, {
    userId,
    caller: call.caller,
    action: 'user.disable',
    reason,
    weakens: true,
    endsSessions: true,
    write: async (tx) => {
      await updateStaff(tx, userId, { banned: true, banReason: reason, banExpires: null, updatedAt: call.now })
      return { value: { userId } }
    },
  })
}

/** Puts a disabled or idle account back into use, with no session of before. */
export async function enableAccount(deps: StaffDependencies, call: Call<StaffRequest>): Promise<Changed> {
  const { userId } = call.input
  return changeAccount(deps, {
    userId,
    caller: call.caller,
    action: 'user.enable',
    weakens: false,
    endsSessions: false,
    write: async (tx) => {
      const set = { banned: false, banReason: null, banExpires: null, activeFrom: call.now, updatedAt: call.now }
      await updateStaff(tx, userId, set)
      await deleteSessions(tx, { userId })
      return { value: { userId } }
    },
  })
}
