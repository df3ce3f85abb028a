import 'server-only'
import { isAPIError } from 'better-auth/api'
import { eq } from 'drizzle-orm'
import { appendAudit } from '@/lib/audit/append-audit'
import { authUser } from '@/lib/db/schema/auth'
import { checkPassword, type PasswordError } from '@/lib/domain/access/password-policy'
import type { Role } from '@/lib/domain/access/role'
import type { Username } from '@/lib/domain/access/username'
import type { AuditActor } from '@/lib/domain/audit/audit-entry'
import { err, ok, type Result } from '@/lib/domain/result'
import type { AuthServices } from './auth-services'
import { findUsername } from './find-username'

export interface NewUser {
  username: Username
  name: string
  role: Role
  password: string
  /** Given where an administrator made the password: until then it opens its own change, and nothing else. */
  oneTimeUntil?: Date
}

export type CreateUserError = { code: 'username_taken' } | PasswordError

/** Creates a member of staff; audited under `actor`. Returns the id. */
export async function createUser(
  { auth, config }: AuthServices,
  user: NewUser,
  actor: AuditActor,
): Promise<Result<{ id: string }, CreateUserError>> {
  const { username, name, role, oneTimeUntil } = user
  const password = checkPassword(user.password, { username, demo: config.demo })
  if (!password.ok) return password
  if (await findUsername(config.db, username)) return err({ code: 'username_taken' })

  // better-auth demands an address; `.invalid` is one that no mail can ever reach (RFC 2606).
  const email = `${username}@${config.facilityCode}.invalid`.toLowerCase()
  try {
    const created = await auth.api.createUser({
      body: { email, name, role, password: password.value, data: { username } },
    })
    if (oneTimeUntil) await config.db.update(authUser).set({ oneTimeUntil }).where(eq(authUser.id, created.user.id))
    await appendAudit(config.db, {
      facilityCode: config.facilityCode,
      actor,
      action: 'user.create',
      outcome: 'ok',
      details: { userId: created.user.id, account: username, role },
    })
    return ok({ id: created.user.id })
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return err({ code: 'username_taken' })
    throw error
  }
}
