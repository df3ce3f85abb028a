import 'server-only'
import type { Copayment, InsuredVisit } from '@/lib/domain/coverage/coverage.schema'
import type { CoverageDecision } from '@/lib/domain/coverage/decide-coverage'
import { err, ok } from '@/lib/domain/result'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { createAsker, type Asked } from './create-asker'
import { createBreaker } from './create-breaker'
import { createCache } from './create-cache'
import { createCaller } from './create-caller'
import { createSession } from './create-session'
import { createSingleFlight } from './create-single-flight'
import type {
  CoverageAnswer,
  CoverageQuestion,
  Evidence,
  Gateway,
  GatewayConfig,
  GatewayDependencies,
  GatewayHealth,
} from './gateway.types'
import { createHasher } from './hash-question'
import { decideUnverified, judgeCard } from './judge-card'
import { judgeCopayment, judgeHistory, type Part } from './judge-parts'
import { createPostText } from './post-text'
import { readVisits } from './read-visits'
import { askToken, tokenPath } from './remote-questions'
import { requireSafeBaseUrl } from './require-safe-base-url'
import { waitUntil } from './wait-until'

type CardStage = { askedAt: string; decision: CoverageDecision; olderVisits: InsuredVisit[]; evidence?: Evidence }
type Parts = { history: Part<InsuredVisit[]>; copayment: Part<Copayment> }
type Stored = { storedAtMs: number; card: CardStage; parts: Parts }

const MAX_CACHED = 1_000
const LONGEST_PAUSE_MS = 60_000
const NOT_ASKED: Parts = { history: { outcome: 'not-asked' }, copayment: { outcome: 'not-asked' } }

/**
 * A client of the insurance gateway (`docs`: the protocol of CV 1923, CV 2746, CV 1839). Keeps one token, one circuit
 * and a short memory of verified answers; make one per process.
 * @throws where `baseUrl` is no URL or would send the account in clear over a network
 */
export function createGateway(config: GatewayConfig, deps: GatewayDependencies): Gateway {
  const { now, log } = deps
  const nowMs = () => now().getTime()
  const call = createCaller(createPostText(requireSafeBaseUrl(config.baseUrl)), deps)
  const session = createSession(() => call(tokenPath, askToken(config), AbortSignal.timeout(config.timeoutMs)), now)
  const ask = createAsker(config, session, call, now)
  const hash = createHasher()
  const shareFlight = createSingleFlight<CoverageAnswer>()
  const cache = createCache<Stored>(config.cacheTtlMs ?? 5 * 60_000, MAX_CACHED, nowMs)
  const breaker = createBreaker({
    failures: config.breakerFailures ?? 5,
    delayMs: config.breakerDelayMs ?? 5_000,
    maxDelayMs: LONGEST_PAUSE_MS,
    nowMs,
    onChange: (state) => log({ event: 'gateway_circuit', state }),
  })
  const maxConcurrent = config.maxConcurrent ?? 32
  let underWay = 0
  let lastAnswer: GatewayHealth['lastAnswer']
  let lastProblem: GatewayHealth['lastProblem']

  return {
    askCoverage: (question, signal) => {
      const { identifier, fullName, birthDate } = question
      const key = hash([identifier, fullName, JSON.stringify(birthDate), toLocalDate(now())])
      return waitUntil(
        shareFlight(key, () => answerOnce(key, question)),
        signal,
      )
    },
    health: () => ({
      circuit: breaker.state(),
      ...(lastAnswer && { lastAnswer }),
      ...(lastProblem && { lastProblem }),
    }),
    testConnection: async () => {
      const startedMs = performance.now()
      const login = await session.renew()
      return login.ok ? ok({ durationMs: Math.round(performance.now() - startedMs) }) : err(login.error)
    },
  }

  async function answerOnce(key: string, question: CoverageQuestion): Promise<CoverageAnswer> {
    const stored = cache.get(key)
    if (stored && !hasFailedPart(stored.parts)) return toAnswer(stored.card, stored.parts, true)
    if (underWay >= maxConcurrent) {
      return stored ? toAnswer(stored.card, stored.parts, true) : toAnswer(refuse('gateway_busy'), NOT_ASKED, false)
    }
    underWay += 1
    try {
      const card = stored?.card ?? (await askCard(question))
      const parts = await askParts(question, card, stored?.parts ?? NOT_ASKED)
      if (card.decision.status === 'verified') {
        cache.set(key, { storedAtMs: stored?.storedAtMs ?? nowMs(), card, parts })
      }
      return toAnswer(card, parts, stored !== undefined)
    } finally {
      underWay -= 1
    }
  }

  async function askCard(question: CoverageQuestion): Promise<CardStage> {
    const pass = breaker.enter()
    if (!pass) return refuse('gateway_unreachable')
    const asked = await ask('card', question, config.timeoutMs)
    if (isDead(asked)) pass.fail()
    else pass.succeed()
    const decision = judgeCard(asked, toLocalDate(now()))
    noteHealth(asked, decision)
    const olderVisits = asked.answer.ok ? readVisits(asked.answer.value.fields?.list('dsLichSuKCB2018') ?? []) : []
    return { askedAt: asked.evidence.askedAt, decision, olderVisits, evidence: asked.evidence }
  }

  async function askParts(question: CoverageQuestion, card: CardStage, known: Parts): Promise<Parts> {
    const { status, card: found } = card.decision
    if (!found || (status !== 'verified' && status !== 'check-paper')) return NOT_ASKED
    const about = { ...question, identifier: found.number }
    const [history, copayment] = await Promise.all([
      isSettled(known.history)
        ? known.history
        : ask('history', about, config.historyTimeoutMs ?? 5_000).then(judgeHistory),
      isSettled(known.copayment)
        ? known.copayment
        : ask('copayment', about, config.copaymentTimeoutMs ?? 6_000).then(judgeCopayment),
    ])
    return { history, copayment }
  }

  function refuse(code: 'gateway_busy' | 'gateway_unreachable'): CardStage {
    return { askedAt: now().toISOString(), decision: decideUnverified(code), olderVisits: [] }
  }

  function noteHealth({ answer, evidence }: Asked, { problem }: CoverageDecision): void {
    const at = evidence.answeredAt
    if (answer.ok) lastAnswer = { at, durationMs: Date.parse(at) - Date.parse(evidence.askedAt) }
    if (problem && problem.code !== 'card_not_valid_today') lastProblem = { at, code: problem.code }
  }
}

function isDead({ answer }: Asked): boolean {
  return !answer.ok && (answer.error.code === 'gateway_timeout' || answer.error.code === 'gateway_unreachable')
}

// A refusal would be repeated: asking again only adds to the look-ups the gateway counts.
function isSettled({ outcome }: Part<unknown>): boolean {
  return ['answered', 'none', 'gateway_rejected_account', 'gateway_refused_question'].includes(outcome)
}

function hasFailedPart({ history, copayment }: Parts): boolean {
  return !isSettled(history) || !isSettled(copayment)
}

function toAnswer(card: CardStage, { history, copayment }: Parts, fromCache: boolean): CoverageAnswer {
  const visits =
    history.value ?? (history.outcome === 'none' || card.olderVisits.length > 0 ? card.olderVisits : undefined)
  return {
    coverage: {
      ...card.decision,
      ...(visits && { visits }),
      ...(copayment.value && { copayment: copayment.value }),
      askedAt: card.askedAt,
    },
    parts: { history: history.outcome, copayment: copayment.outcome },
    evidence: [card.evidence, history.evidence, copayment.evidence].filter((held) => held !== undefined),
    fromCache,
  }
}
