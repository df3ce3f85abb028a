import 'server-only'
import { err, ok, type Result } from '@/lib/domain/result'
import type { Exchange } from './create-caller'
import type { Login, LoginProblem, Session } from './create-session'
import { isTokenRefused } from './name-answer-problem'
import type { Token } from './remote-questions'
import { waitUntil } from './wait-until'

/** Asks with the session's token; a refused token is dropped and the question asked exactly once more. */
export async function askWithToken(
  session: Session,
  deadline: AbortSignal,
  ask: (token: Token) => Promise<Exchange>,
): Promise<Result<Exchange, LoginProblem>> {
  const first = await getTokenBefore(deadline, session)
  if (!first.ok) return first
  const exchange = await ask(first.value)
  if (!exchange.answer.ok || !isTokenRefused(exchange.answer.value)) return ok(exchange)

  session.drop(first.value)
  const second = await getTokenBefore(deadline, session)
  return second.ok ? ok(await ask(second.value)) : second
}

function getTokenBefore(deadline: AbortSignal, session: Session): Promise<Login> {
  // The login is shared by everybody waiting for it: one's own deadline ends the wait, not the login.
  return waitUntil(session.getToken(), deadline).catch((error: unknown) => {
    if (deadline.aborted) return err({ code: 'gateway_timeout' as const })
    throw error
  })
}
