import 'server-only'
import { isAPIError } from 'better-auth/api'
import { eq } from 'drizzle-orm'
import { appendAudit } from '@/lib/audit/append-audit'
import { authUser } from '@/lib/db/schema/auth'
import { notifySessionsEnded } from '@/lib/db/session-end'
import { checkPassword, type PasswordError } from '@/lib/domain/access/password-policy'
import { err, ok, type Result } from '@/lib/domain/result'
import type { AuthServices } from './auth-services'
import type { SignInError } from './sign-in'
import { clearFailures, findWait, recordFailure } from './sign-in-failures'

export interface PasswordChange {
  currentPassword: string
  newPassword: string
}

export type ChangePasswordError =
  { code: 'not_signed_in' } | { code: 'password_unchanged' } | SignInError | PasswordError

/**
 * Changes the password of whoever's session the headers carry, ends the account's other sessions and returns the new
 * session's cookies. A wrong current password counts like a failed sign-in.
 */
export async function changePassword(
  services: AuthServices,
  { currentPassword, newPassword }: PasswordChange,
  headers: Headers,
): Promise<Result<{ setCookies: string[] }, ChangePasswordError>> {
  const { auth, callers, config, inTurn } = services
  const found = await callers.findCaller(headers, true)
  if (!found?.session) return err({ code: 'not_signed_in' })
  const { caller, session } = found
  if (newPassword === currentPassword) return err({ code: 'password_unchanged' })
  const password = checkPassword(newPassword, { username: session.username, demo: config.demo })
  if (!password.ok) return password

  const attempt = { facilityCode: config.facilityCode, username: session.username, address: caller.address }
  return inTurn(session.username, async () => {
    const wait = await findWait(config.db, attempt, new Date())
    if (wait) return err({ code: 'account_locked', retryAfterSeconds: wait.seconds })
    try {
      const body = { currentPassword, newPassword: password.value, revokeOtherSessions: true }
      const changed = await auth.api.changePassword({ body, headers, returnHeaders: true })
      await config.db.update(authUser).set({ oneTimeUntil: null }).where(eq(authUser.id, caller.id))
      await clearFailures(config.db, attempt, new Date())
      const { facilityCode, id, name, address } = caller
      const actor = { kind: caller.kind, id, name, address }
      await appendAudit(config.db, { facilityCode, actor, action: 'password.change', outcome: 'ok' })
      await notifySessionsEnded(config.db, facilityCode, id)
      callers.forgetUser(id)
      return ok({ setCookies: changed.headers.getSetCookie() })
    } catch (error) {
      if (!isAPIError(error) || error.statusCode >= 500) throw error
      await recordFailure(config.db, attempt, new Date())
      return err({ code: 'invalid_credentials' })
    }
  })
}
