import 'server-only'
import type { CoverageDecision } from '@/lib/domain/coverage/decide-coverage'
import { err, ok } from '@/lib/domain/result'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { createBreaker } from '@/lib/net/create-breaker'
import { createPostText } from '@/lib/net/post-text'
import { requireSafeBaseUrl } from '@/lib/net/require-safe-base-url'
import { askWithToken } from './ask-with-token'
import { createAsker, type Asked, type Lanes } from './create-asker'
import { createCache } from './create-cache'
import { createCaller } from './create-caller'
import { createSession } from './create-session'
import { createSingleFlight } from './create-single-flight'
import type {
  CoverageAnswer,
  CoverageQuestion,
  Gateway,
  GatewayConfig,
  GatewayDependencies,
  GatewayHealth,
} from './gateway.types'
import { createHasher } from './hash-question'
import { decideUnverified, judgeCard } from './judge-card'
import { judgeReceipt } from './judge-receipt'
import { readVisits } from './read-visits'
import { askCheckIn, askToken, checkInPath, tokenPath } from './remote-questions'
import { isPending, partsNotAsked, startParts, type Parts, type PartsUnderWay } from './start-parts'
import { toAnswer, type CardStage } from './to-answer'
import { waitUntil } from './wait-until'

type Stored = { storedAtMs: number; card: CardStage; parts: Parts }
/** A card's answer with its parts, some perhaps still under way. */
type Round = { card: CardStage; parts: PartsUnderWay; fromCache: boolean }

const MAX_CACHED = 1_000
const MAX_BODY_BYTES = 2 * 1024 * 1024
const LONGEST_PAUSE_MS = 60_000

/**
 * A client of the insurance gateway (`docs`: the protocol of CV 1923, CV 2746, CV 1839). Keeps one token, one circuit
 * and a short memory of verified answers; make one per process.
 * @throws where `baseUrl` is no URL or would send the account in clear over a network
 */
export function createGateway(config: GatewayConfig, deps: GatewayDependencies): Gateway {
  const { now, log } = deps
  const nowMs = () => now().getTime()
  const baseUrl = requireSafeBaseUrl(config.baseUrl)
  const openLane = () => createCaller(createPostText(baseUrl, { maxBytes: MAX_BODY_BYTES }), deps)
  // Each function has its own sockets: co-payments that take a minute must not leave a card without one.
  const lanes: Lanes = { card: openLane(), history: openLane(), copayment: openLane() }
  const sendLane = createCaller(createPostText(baseUrl, { maxBytes: MAX_BODY_BYTES, keepAlive: false }), deps)
  const session = createSession(
    () => lanes.card(tokenPath, askToken(config), AbortSignal.timeout(config.timeoutMs)),
    now,
  )
  const ask = createAsker(config, session, lanes, now)
  const hash = createHasher()
  const shareRound = createSingleFlight<Round>()
  const pendingRounds = new Map<string, Round>()
  const cache = createCache<Stored>(config.cacheTtlMs ?? 5 * 60_000, MAX_CACHED, nowMs)
  const breaker = createBreaker({
    failures: config.breakerFailures ?? 5,
    delayMs: config.breakerDelayMs ?? 5_000,
    maxDelayMs: LONGEST_PAUSE_MS,
    nowMs,
    onChange: (state) => log({ event: 'gateway_circuit', state }),
  })
  const maxConcurrent = config.maxConcurrent ?? 32
  let cardsUnderWay = 0
  let lastAnswer: GatewayHealth['lastAnswer']
  let lastProblem: GatewayHealth['lastProblem']

  return {
    askCoverage: (question, signal) => {
      const { identifier, fullName, birthDate } = question
      const key = hash([identifier, fullName, JSON.stringify(birthDate), toLocalDate(now())])
      return waitUntil(answer(key, question), signal)
    },
    sendCheckIn: async (message) => {
      const deadline = AbortSignal.timeout(config.messageTimeoutMs ?? 30_000)
      const asked = await askWithToken(session, deadline, (token) =>
        sendLane(checkInPath, askCheckIn(config, token, message), deadline),
      )
      return judgeReceipt(asked)
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

  async function answer(key: string, question: CoverageQuestion): Promise<CoverageAnswer> {
    const { card, parts, fromCache } = await shareRound(key, () => openRound(key, question))
    if (hasPending(parts.soFar())) await waitAtMost(parts.whole, config.partsGraceMs ?? 700)
    const soFar = parts.soFar()
    if (!hasPending(soFar)) return toAnswer(card, soFar, fromCache)
    const late = parts.whole.then((whole) => toAnswer(card, whole, fromCache))
    ignoreUnheard(late)
    return { ...toAnswer(card, soFar, fromCache), late }
  }

  async function openRound(key: string, question: CoverageQuestion): Promise<Round> {
    const pending = pendingRounds.get(key)
    if (pending) return { ...pending, fromCache: true }
    const stored = cache.get(key)
    if (!stored && cardsUnderWay >= maxConcurrent) return toWholeRound(refuse('gateway_busy'))
    const card = stored?.card ?? (await askCard(question))
    const { status, card: found } = card.decision
    if (!found || (status !== 'verified' && status !== 'check-paper')) return toWholeRound(card)

    const storedAtMs = stored?.storedAtMs ?? nowMs()
    const { soFar, whole } = askParts({ ...question, identifier: found.number }, stored?.parts ?? partsNotAsked)
    const kept = whole
      .then((parts) => {
        if (status === 'verified') cache.set(key, { storedAtMs, card, parts })
        return parts
      })
      .finally(() => pendingRounds.delete(key))
    ignoreUnheard(kept)
    const round = { card, parts: { soFar, whole: kept }, fromCache: stored !== undefined }
    pendingRounds.set(key, round)
    return round
  }

  async function askCard(question: CoverageQuestion): Promise<CardStage> {
    const pass = breaker.enter()
    if (!pass) return refuse('gateway_unreachable')
    cardsUnderWay += 1
    const asked = await ask('card', question, config.timeoutMs).finally(() => (cardsUnderWay -= 1))
    if (isDead(asked)) pass.fail()
    else pass.succeed()
    const decision = judgeCard(asked, toLocalDate(now()))
    noteHealth(asked, decision)
    const olderVisits = asked.answer.ok ? readVisits(asked.answer.value.fields?.list('dsLichSuKCB2018') ?? []) : []
    return { askedAt: asked.evidence.askedAt, decision, olderVisits, evidence: asked.evidence }
  }

  function askParts(question: CoverageQuestion, known: Parts): PartsUnderWay {
    const limitsMs = { history: config.historyTimeoutMs ?? 15_000, copayment: config.copaymentTimeoutMs ?? 60_000 }
    return startParts((part) => ask(part, question, limitsMs[part]), known)
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

function toWholeRound(card: CardStage): Round {
  return {
    card,
    parts: { soFar: () => partsNotAsked, whole: Promise.resolve(partsNotAsked) },
    fromCache: false,
  }
}

function hasPending({ history, copayment }: Parts): boolean {
  return isPending(history) || isPending(copayment)
}

async function waitAtMost(promise: Promise<unknown>, limitMs: number): Promise<void> {
  const limit = AbortSignal.timeout(limitMs)
  await waitUntil(promise, limit).catch((error: unknown) => {
    if (!limit.aborted) throw error
  })
}

// Who waits for it hears of its failure; with nobody waiting it must not end the process.
function ignoreUnheard(promise: Promise<unknown>): void {
  promise.catch(() => undefined)
}
