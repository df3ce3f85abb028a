import 'server-only'
import type { ChangeStaffRequest } from '@/lib/contracts/staff'
import { updateStaff } from '@/lib/db/staff-store'
import type { Caller } from '@/lib/domain/access/caller'
import type { Result } from '@/lib/domain/result'
import { changeAccount, type AccountError } from './change-account'
import type { StaffDependencies } from './staff-dependencies'

/** Name, role or day of training. A new role counts at once, on pages that are open too. */
export async function changeStaff(
  deps: StaffDependencies,
  { input, caller, now }: { input: ChangeStaffRequest; caller: Caller; now: Date },
): Promise<Result<{ userId: string }, AccountError>> {
  const { userId, name, role, trainedOn } = input
  const changed = await changeAccount(deps, {
    userId,
    caller,
    action: 'user.change',
    weakens: role !== undefined && role !== 'administrator',
    endsSessions: false,
    write: async (tx, account) => {
      await updateStaff(tx, userId, {
        updatedAt: now,
        ...(name !== undefined && { name }),
        ...(role !== undefined && { role }),
        ...(trainedOn !== undefined && { trainedOn }),
      })
      const details = {
        ...(name !== undefined && name !== account.name && { name, nameBefore: account.name }),
        ...(role !== undefined && role !== account.role && { role, roleBefore: account.role }),
        ...(trainedOn !== undefined && { trainedOn }),
      }
      return { value: { userId }, details }
    },
  })
  if (changed.ok) deps.services.callers.forgetUser(userId)
  return changed
}
