import 'server-only'
import type { AttemptOutcome } from '@/lib/domain/check-in-message/decide-attempt'
import type { Coverage, GatewayProblemCode } from '@/lib/domain/coverage/coverage.schema'
import type { BirthDate } from '@/lib/domain/patient/birth-date'
import type { Result } from '@/lib/domain/result'
import type { CircuitState } from '@/lib/net/create-breaker'

export type GatewayConfig = {
  /** `https://…`; plain http is taken for loopback only. */
  baseUrl: string
  username: string
  password: string
  /** The staff member registered on the portal (CV 1923/BHXH-CNTT): every look-up carries name and number. */
  officerName: string
  officerId: string
  /** Longest wait for a card answer, login and its repetition included. */
  timeoutMs: number
  /** Longest wait for history and co-payment once the card is in; what comes later is `pending`. Default 700. */
  partsGraceMs?: number
  /** How long the history may take before it counts as failed; default 15,000. */
  historyTimeoutMs?: number
  /** How long the co-payment may take before it counts as failed (the gateway takes 5–60 s); default 60,000. */
  copaymentTimeoutMs?: number
  /** Longest wait for the receipt of a check-in message, login and its repetition included; default 30,000. */
  messageTimeoutMs?: number
  /** How long a verified answer is used again; default 5 minutes. */
  cacheTtlMs?: number
  /** Card questions under way at once; one more is answered `gateway_busy`. Default 32. */
  maxConcurrent?: number
  /** Timeouts and dead connections in a row that open the circuit; default 5. */
  breakerFailures?: number
  /** First pause of an open circuit, doubling with each failed probe up to a minute; default 5,000. */
  breakerDelayMs?: number
}

/** What an administrator may change while the program runs; the address is the environment's alone. */
export type GatewayAccount = Pick<GatewayConfig, 'username' | 'password' | 'officerName' | 'officerId'>

/** Holds neither bodies, identifiers, query strings nor secrets. `code` is a result code or a problem code. */
export type GatewayLogEntry =
  | { event: 'gateway_call'; path: string; durationMs: number; httpStatus?: number; code?: string }
  | { event: 'gateway_circuit'; state: CircuitState }
export type GatewayLog = (entry: GatewayLogEntry) => void

export type GatewayDependencies = { now: () => Date; log: GatewayLog }

export type CoverageQuestion = {
  /** 10-digit social insurance, 12-digit personal or 15-character card number. */
  identifier: string
  fullName: string
  birthDate: BirthDate
}

/** A signed XML0 and the facility it is of. */
export type CheckInMessage = { facilityCode: string; document: string }

/** How a side question went: `none` is the gateway's own "nothing on file", a code is why it failed. */
export type PartOutcome = 'answered' | 'none' | 'not-asked' | 'pending' | GatewayProblemCode

export type RemoteFunction = 'card' | 'history' | 'copayment'

/** What the gateway said, word for word, or how it failed: the proof of asking. Personal data: store encrypted. */
export type Evidence = {
  remoteFunction: RemoteFunction
  path: string
  askedAt: string
  answeredAt: string
  httpStatus?: number
  body?: string
  failure?: GatewayProblemCode
}

export type CoverageAnswer = {
  coverage: Coverage
  parts: { history: PartOutcome; copayment: PartOutcome }
  /** One per remote function that has answered or failed, the last attempt of each. */
  evidence: Evidence[]
  /** True where the card's answer is a recent one used again; `coverage.askedAt` is then its own time. */
  fromCache: boolean
  /**
   * Present where a part is pending: this answer made whole, with all its evidence, at the latest when the part's own
   * time limit is over. Rejects only for a bug.
   */
  late?: Promise<CoverageAnswer>
}

export type GatewayHealth = {
  circuit: CircuitState
  /** Of the last card question that was answered. */
  lastAnswer?: { at: string; durationMs: number }
  lastProblem?: { at: string; code: GatewayProblemCode }
}

export type Gateway = {
  /**
   * Asks for the card, then history and co-payment side by side, and answers at most `partsGraceMs` after the card:
   * parts go on by themselves (see `late`), and who asks the same meanwhile or within the cache time gets them without
   * anything being asked twice. Whatever the remote does, this answers; it throws only the reason of an aborted `signal`, which ends this caller's wait and leaves the shared question running.
   */
  askCoverage(question: CoverageQuestion, signal?: AbortSignal): Promise<CoverageAnswer>
  /** Sends a check-in message once; whatever the remote does, this answers. Never repeated by itself. */
  sendCheckIn(message: CheckInMessage): Promise<AttemptOutcome>
  health(): GatewayHealth
  /** A fresh login, past circuit and stored token. It cannot tell whether the officer is registered (054, 055). */
  testConnection(): Promise<Result<{ durationMs: number }, { code: GatewayProblemCode; resultCode?: string }>>
}
