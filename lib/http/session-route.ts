import 'server-only'
import { getAuthServices } from '@/lib/auth/auth-services'
import type { Session } from '@/lib/auth/find-session'
import { isOfDisabledAccount } from '@/lib/auth/is-of-disabled-account'
import { signIn } from '@/lib/auth/sign-in'
import { signInRequestSchema, type SessionResponse } from '@/lib/contracts/session'
import { permissionsOf } from '@/lib/domain/access/permissions'
import { err, ok } from '@/lib/domain/result'
import { answerCall } from './answer-call'
import { answerJson } from './answer'
import { handleOpenRoute } from './handle-open-route'

/** `POST /api/v1/session`: sign-in for a dialog on a page that stays as it is. */
export const postSession = handleOpenRoute({
  schema: signInRequestSchema,
  run: async ({ input, headers }) => {
    const result = await signIn(getAuthServices(), input, headers)
    if (!result.ok) return result
    const { session, setCookies } = result.value
    return answerJson({ ok: true, value: toSessionResponse(session) }, setCookies)
  },
})

/** `GET /api/v1/session`: asking does not keep the session alive. A page signed out learns here whether its account was disabled. */
export async function getSession(request: Request): Promise<Response> {
  return answerCall(async () => {
    const found = await getAuthServices().callers.findCaller(request.headers, false)
    if (found?.session) return ok(toSessionResponse(found.session))
    return err({
      code: (await isOfDisabledAccount(getAuthServices(), request.headers)) ? 'account_disabled' : 'not_signed_in',
    })
  })
}

function toSessionResponse({ username, name, role, endsAt, mustChangePassword }: Session): SessionResponse {
  const permissions = mustChangePassword ? [] : [...permissionsOf(role)]
  return { username, name, role, permissions, endsAt: endsAt.toISOString(), mustChangePassword }
}
