import 'server-only'
import { ok, type Result } from '@/lib/domain/result'
import { askWithToken } from './ask-with-token'
import type { Call, Exchange, RemoteAnswer } from './create-caller'
import type { LoginProblem, Session } from './create-session'
import type { CoverageQuestion, Evidence, GatewayConfig, RemoteFunction } from './gateway.types'
import { askRemote, remotePaths } from './remote-questions'

/** What one remote function answered, with the proof of asking. */
export type Asked = { answer: Result<RemoteAnswer, LoginProblem>; evidence: Evidence }
export type Asker = (remoteFunction: RemoteFunction, question: CoverageQuestion, timeoutMs: number) => Promise<Asked>

export type Lanes = Record<RemoteFunction, Call>

/** Asks one remote function within `timeoutMs`, login and its repetition included. */
export function createAsker(config: GatewayConfig, session: Session, lanes: Lanes, now: () => Date): Asker {
  return async (remoteFunction, question, timeoutMs) => {
    const path = remotePaths[remoteFunction]
    const askedAt = now().toISOString()
    const deadline = AbortSignal.timeout(timeoutMs)
    const exchange = await askWithToken(session, deadline, (token) =>
      lanes[remoteFunction](path, askRemote(remoteFunction, config, token, question), deadline),
    )
    if (exchange.ok) return toAsked({ remoteFunction, path }, exchange.value)
    const answeredAt = now().toISOString()
    return { answer: exchange, evidence: { remoteFunction, path, askedAt, answeredAt, failure: exchange.error.code } }
  }
}

function toAsked(about: Pick<Evidence, 'remoteFunction' | 'path'>, { answer, ...times }: Exchange): Asked {
  if (!answer.ok) {
    return {
      answer: { ok: false, error: { code: answer.error } },
      evidence: { ...about, ...times, failure: answer.error },
    }
  }
  const { httpStatus, text } = answer.value
  return { answer: ok(answer.value), evidence: { ...about, ...times, httpStatus, body: text } }
}
