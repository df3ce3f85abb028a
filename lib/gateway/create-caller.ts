import 'server-only'
import { err, ok, type Result } from '@/lib/domain/result'
import type { HttpQuestion, HttpReply, PostFailure, PostText } from '@/lib/net/post-text'
import { toFields, type Fields } from './fields'
import type { GatewayProblemCode } from '@/lib/domain/coverage/coverage.schema'
import type { GatewayDependencies } from './gateway.types'
import { parseBody } from './parse-body'

export type RemoteAnswer = HttpReply & { fields: Fields | undefined; resultCode: string }
/** One call with its times; `answer` is any answer at all, whatever its status. */
export type Exchange = {
  askedAt: string
  answeredAt: string
  answer: Result<RemoteAnswer, GatewayProblemCode>
  /** No connection came about: the question cannot have arrived. */
  notSent?: true
}
export type Call = (path: string, question: HttpQuestion, signal: AbortSignal) => Promise<Exchange>

/** Calls, reads the body on every status and logs path template, status, code and duration: nothing else. */
export function createCaller(post: PostText, { now, log }: GatewayDependencies): Call {
  return async (path, question, signal) => {
    const askedAt = now()
    const startedMs = performance.now()
    const reply = await post(question, signal)
    const durationMs = Math.round(performance.now() - startedMs)
    const times = { askedAt: askedAt.toISOString(), answeredAt: now().toISOString() }
    if (!reply.ok) {
      const code = PROBLEMS[reply.error]
      log({ event: 'gateway_call', path, durationMs, code })
      return { ...times, answer: err(code), ...(isNotSent(reply.error) && { notSent: true }) }
    }
    const { httpStatus, text } = reply.value
    const fields = toFields(parseBody(text))
    const resultCode = fields?.code('maKetQua') ?? ''
    log({ event: 'gateway_call', path, durationMs, httpStatus, code: toLoggedCode(resultCode) })
    return { ...times, answer: ok({ httpStatus, text, fields, resultCode }) }
  }
}

const PROBLEMS = {
  timeout: 'gateway_timeout',
  connect_timeout: 'gateway_timeout',
  unreachable: 'gateway_unreachable',
  not_connected: 'gateway_unreachable',
  too_large: 'gateway_bad_answer',
} as const satisfies Record<PostFailure, GatewayProblemCode>

function isNotSent(failure: PostFailure): boolean {
  return failure === 'connect_timeout' || failure === 'not_connected'
}

// Whatever stands where the code should be is remote text and may name a person.
function toLoggedCode(resultCode: string): string {
  return /^\d{2,3}$/.test(resultCode) ? resultCode : 'unreadable'
}
