import 'server-only'
import { findResultCode } from '@/lib/domain/coverage/result-codes'
import { err, ok, type Result } from '@/lib/domain/result'
import { createSingleFlight } from './create-single-flight'
import type { Exchange, RemoteAnswer } from './create-caller'
import type { GatewayProblemCode } from '@/lib/domain/coverage/coverage.schema'
import { nameAnswerProblem } from './name-answer-problem'
import type { Token } from './remote-questions'

export type LoginProblem = { code: GatewayProblemCode; resultCode?: string }
export type Login = Result<Token, LoginProblem>
export type Session = {
  /** The token in hand, or that of the one login under way. */
  getToken: () => Promise<Login>
  /** Forgets a refused token, unless another has already taken its place. */
  drop: (token: Token) => void
  /** A login now, whatever is in hand. */
  renew: () => Promise<Login>
}

type Held = { token: Token; renewAtMs: number }

const RENEW_EARLY_MS = 60_000
// The server's own default is ten minutes; half of it where the answer does not say.
const UNSTATED_LIFETIME_MS = 5 * 60_000
// With clocks apart a good token may look expired on arrival; 401 ends it in any case.
const SHORTEST_USE_MS = 30_000
// A refused account is not tried at every patient: that is how accounts get locked.
const REFUSAL_PAUSE_MS = 60_000

/** Keeps one gateway token: single-flight login, renewed 60 s before `expires_in`. */
export function createSession(login: () => Promise<Exchange>, now: () => Date): Session {
  const once = createSingleFlight<Login>()
  let held: Held | undefined
  let refused: { problem: LoginProblem; atMs: number } | undefined

  const renew = () =>
    once('login', async () => {
      const { answer } = await login()
      const result: Result<Held, LoginProblem> = answer.ok
        ? readToken(answer.value, now().getTime())
        : err({ code: answer.error })
      held = result.ok ? result.value : undefined
      refused = undefined
      if (result.ok) return ok(result.value.token)
      if (result.error.code === 'gateway_rejected_account') refused = { problem: result.error, atMs: now().getTime() }
      return result
    })

  return {
    renew,
    getToken: async () => {
      const nowMs = now().getTime()
      if (held && nowMs < held.renewAtMs) return ok(held.token)
      if (refused && Math.abs(nowMs - refused.atMs) < REFUSAL_PAUSE_MS) return err(refused.problem)
      return renew()
    },
    drop: (token) => {
      if (held?.token === token) held = undefined
    },
  }
}

function readToken(answer: RemoteAnswer, nowMs: number): Result<Held, LoginProblem> {
  const { fields, resultCode } = answer
  const key = fields?.child('APIKey')
  const accessToken = key?.text('access_token')
  const idToken = key?.text('id_token')
  if (resultCode === '200' && key && accessToken && idToken) {
    const renewAtMs = readExpiryMs(key.text('expires_in'), nowMs) - RENEW_EARLY_MS
    return ok({ token: { accessToken, idToken }, renewAtMs: Math.max(renewAtMs, nowMs + SHORTEST_USE_MS) })
  }
  const known = findResultCode(resultCode)
  if (known) return err({ code: known.problem ?? 'gateway_bad_answer', resultCode })
  return err({ code: nameAnswerProblem(answer) })
}

function readExpiryMs(text: string, nowMs: number): number {
  const expiresMs = Date.parse(/Z|[+-]\d{2}:?\d{2}$/i.test(text) ? text : `${text}Z`)
  return Number.isNaN(expiresMs) ? nowMs + UNSTATED_LIFETIME_MS : expiresMs
}
