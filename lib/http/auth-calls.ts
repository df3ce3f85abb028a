import 'server-only'
import { z } from 'zod'
import { getAuthServices } from '@/lib/auth/auth-services'
import { changePassword } from '@/lib/auth/change-password'
import { signIn } from '@/lib/auth/sign-in'
import { signOut } from '@/lib/auth/sign-out'
import { signInRequestSchema } from '@/lib/contracts/session'
import { err } from '@/lib/domain/result'
import { answerCall } from './answer-call'
import { answerJson } from './answer'
import { handleOpenRoute } from './handle-open-route'
import { isSameOrigin } from './is-same-origin'

type Call = (request: Request) => Promise<Response>

/** better-auth's own addresses that we serve, each through our guards; every other one does not exist. */
const CALLS = new Map<string, Call>([
  ['POST /api/auth/sign-in/username', handleOpenRoute({ schema: signInRequestSchema, run: runSignIn })],
  ['POST /api/auth/sign-out', answerSignOut],
  ['GET /api/auth/get-session', answerGetSession],
  [
    'POST /api/auth/change-password',
    handleOpenRoute({
      schema: z.object({ currentPassword: z.string().max(500), newPassword: z.string().max(500) }),
      run: runChangePassword,
    }),
  ],
])

/** Answers a call below `/api/auth`: success in better-auth's shape, failure in ours. */
export async function answerAuthCall(request: Request): Promise<Response> {
  const call = CALLS.get(`${request.method} ${new URL(request.url).pathname}`)
  return call ? call(request) : answerCall(async () => err({ code: 'not_found' }))
}

async function runSignIn(call: { input: z.output<typeof signInRequestSchema>; headers: Headers }) {
  const result = await signIn(getAuthServices(), call.input, call.headers)
  return result.ok ? answerJson(result.value.answer, result.value.setCookies) : result
}

async function runChangePassword(call: { input: { currentPassword: string; newPassword: string }; headers: Headers }) {
  const result = await changePassword(getAuthServices(), call.input, call.headers)
  return result.ok ? answerJson({ status: true }, result.value.setCookies) : result
}

function answerSignOut(request: Request): Promise<Response> {
  return answerCall(async () => {
    if (!isSameOrigin(request.headers)) return err({ code: 'foreign_origin' })
    return answerJson({ success: true }, await signOut(getAuthServices(), request.headers))
  })
}

function answerGetSession(request: Request): Promise<Response> {
  return answerCall(async () => answerJson(await getAuthServices().auth.api.getSession({ headers: request.headers })))
}
