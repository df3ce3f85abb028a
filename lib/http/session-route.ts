import 'server-only'
import { getAuthServices } from '@/lib/auth/auth-services'
import type { Session } from '@/lib/auth/find-session'
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

/** `GET /api/v1/session`: asking does not keep the session alive. */
export async function getSession(request: Request): Promise<Response> {
  return answerCall(async () => {
    const found = await getAuthServices().callers.findCaller(request.headers, false)
    return found?.session ? ok(toSessionResponse(found.session)) : err({ code: 'not_signed_in' })
  })
}

function toSessionResponse({ username, name, role, endsAt }: Session): SessionResponse {
  return { username, name, role, permissions: [...permissionsOf(role)], endsAt: endsAt.toISOString() }
}
