import 'server-only'
import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
import { connect } from 'node:net'
import { connect as connectSecurely } from 'node:tls'
import type { GatewayProblemCode } from '@/lib/domain/coverage/coverage.schema'
import { findResultCode } from '@/lib/domain/coverage/result-codes'
import { createPostText } from '@/lib/net/post-text'
import { requireSafeBaseUrl } from '@/lib/net/require-safe-base-url'
import { createAsker, type Asked } from './create-asker'
import { createCaller } from './create-caller'
import { createSession } from './create-session'
import type { CoverageQuestion, GatewayConfig, GatewayDependencies, RemoteFunction } from './gateway.types'
import { judgeCopayment, judgeHistory } from './judge-parts'
import { nameAnswerProblem } from './name-answer-problem'
import { askToken, tokenPath } from './remote-questions'

export type ProbeStep = 'name' | 'connect' | 'token' | RemoteFunction

/** How one step went: its time, and why it failed where it did. Never what the gateway said about somebody. */
export type ProbeOutcome = {
  durationMs: number
  /** As the gateway gave it, two or three digits. */
  resultCode?: string
  failure?: GatewayProblemCode | 'name_unknown' | 'certificate_refused'
}

const MAX_BODY_BYTES = 2 * 1024 * 1024
const LONGEST_MS = { history: 15_000, copayment: 60_000 } as const

/**
 * One step of the way to the gateway, asked anew and past cache and circuit: the name, the line and its certificate, a
 * sign-in, or one of the three look-ups about the person of a test question.
 */
export async function probeGateway(
  config: GatewayConfig,
  deps: GatewayDependencies,
  { step, question }: { step: ProbeStep; question?: CoverageQuestion },
): Promise<ProbeOutcome> {
  const startedMs = performance.now()
  const outcome = await probe(config, deps, step, question)
  return { durationMs: Math.round(performance.now() - startedMs), ...outcome }
}

type Outcome = Partial<ProbeOutcome>

async function probe(
  config: GatewayConfig,
  deps: GatewayDependencies,
  step: ProbeStep,
  question: CoverageQuestion | undefined,
): Promise<Outcome> {
  const baseUrl = requireSafeBaseUrl(config.baseUrl)
  if (step === 'name') return findAddress(baseUrl)
  if (step === 'connect') return openLine(baseUrl, config.timeoutMs)
  const call = createCaller(createPostText(baseUrl, { maxBytes: MAX_BODY_BYTES }), deps)
  const session = createSession(
    () => call(tokenPath, askToken(config), AbortSignal.timeout(config.timeoutMs)),
    deps.now,
  )
  const login = await session.renew()
  if (!login.ok) return toFailure(login.error.code, login.error.resultCode)
  if (step === 'token' || !question) return { resultCode: '200' }
  const ask = createAsker(config, session, { card: call, history: call, copayment: call }, deps.now)
  const limitMs = step === 'card' ? config.timeoutMs : LONGEST_MS[step]
  const asked = await ask(step, question, limitMs)
  // The look-up's own time, without the sign-in before it.
  const { askedAt, answeredAt } = asked.evidence
  return { ...judge(step, asked), durationMs: Date.parse(answeredAt) - Date.parse(askedAt) }
}

async function findAddress({ hostname }: URL): Promise<Outcome> {
  // An address in brackets or digits needs no name service and passes through.
  const found = await lookup(hostname.replaceAll(/[[\]]/g, '')).catch(() => undefined)
  return found ? {} : { failure: 'name_unknown' }
}

async function openLine({ hostname, port, protocol }: URL, timeoutMs: number): Promise<Outcome> {
  const isSecure = protocol === 'https:'
  const host = hostname.replaceAll(/[[\]]/g, '')
  const target = { host, port: Number(port) || (isSecure ? 443 : 80) }
  const line = isSecure ? connectSecurely({ ...target, servername: host }) : connect(target)
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    await once(line, isSecure ? 'secureConnect' : 'connect', { signal })
    return {}
  } catch (error) {
    if (signal.aborted) return { failure: 'gateway_timeout' }
    return { failure: isCertificateProblem(error) ? 'certificate_refused' : 'gateway_unreachable' }
  } finally {
    line.on('error', () => undefined).destroy()
  }
}

// OpenSSL's names for what is wrong with a chain, and Node's own for a name that does not fit.
function isCertificateProblem(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS/.test(code)
}

function judge(step: RemoteFunction, asked: Asked): Outcome {
  const resultCode = asked.answer.ok ? asked.answer.value.resultCode : asked.answer.error.resultCode
  switch (step) {
    case 'card':
      return toFailure(nameCardProblem(asked), resultCode)
    case 'history':
    case 'copayment': {
      const { outcome } = step === 'history' ? judgeHistory(asked) : judgeCopayment(asked)
      const isAnswered =
        outcome === 'answered' || outcome === 'none' || outcome === 'not-asked' || outcome === 'pending'
      return toFailure(isAnswered ? undefined : outcome, resultCode)
    }
  }
}

/** A card that is unknown or expired is an answer: the way there is in order. */
function nameCardProblem({ answer }: Asked): GatewayProblemCode | undefined {
  if (!answer.ok) return answer.error.code
  const known = findResultCode(answer.value.resultCode)
  return known ? known.problem : nameAnswerProblem(answer.value)
}

function toFailure(failure: GatewayProblemCode | undefined, resultCode: string | undefined): Outcome {
  return {
    ...(resultCode !== undefined && /^\d{2,3}$/.test(resultCode) && { resultCode }),
    ...(failure && { failure }),
  }
}
