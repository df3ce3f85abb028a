import 'server-only'
import type { CreateStaffRequest } from '@/lib/contracts/staff'
import type { Caller } from '@/lib/domain/access/caller'
import { ok, type Result } from '@/lib/domain/result'
import { createUser, type CreateUserError } from '../create-user'
import { createOneTimePassword } from './create-one-time-password'
import { oneTimeUntil } from './one-time-until'
import type { StaffDependencies } from './staff-dependencies'

/** What an administrator reads out to the person, this once. */
export interface OneTimePassword {
  userId: string
  oneTimePassword: string
  until: string
}

/** A new account, with a password that has to be changed at the first sign-in. */
export async function createStaff(
  { services }: StaffDependencies,
  { input, caller, now }: { input: CreateStaffRequest; caller: Caller; now: Date },
): Promise<Result<OneTimePassword, CreateUserError>> {
  const oneTimePassword = createOneTimePassword()
  const until = oneTimeUntil(now)
  const created = await createUser(services, { ...input, password: oneTimePassword, oneTimeUntil: until }, caller)
  if (!created.ok) return created
  return ok({ userId: created.value.id, oneTimePassword, until: until.toISOString() })
}
