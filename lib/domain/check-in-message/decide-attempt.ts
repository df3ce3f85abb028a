/** How one attempt to send a message ended. */
export type AttemptOutcome =
  | { kind: 'accepted'; transactionId: string | null; acceptedAt: Date | null }
  /** The gateway has not taken it: it was not reached, or said so. */
  | { kind: 'not-accepted'; reason: AttemptReason; resultCode?: string | undefined }
  /** Nobody can tell: no answer came, or none that can be read. */
  | { kind: 'uncertain'; reason: AttemptReason; resultCode?: string | undefined }

export const attemptReasons = [
  'gateway_not_reached',
  'gateway_timeout',
  'gateway_interrupted',
  'gateway_bad_answer',
  'gateway_busy',
  'gateway_error',
  'gateway_rejected_account',
  /** The gateway has read it and does not want it. */
  'content_refused',
  /** Code 200 with another sentence than "Tiếp nhận thành công". */
  'not_confirmed',
  'fields_missing',
  /** Signing failed. */
  'signing_failed',
] as const
export type AttemptReason = (typeof attemptReasons)[number]

/** One hospital system gives up after 20 failures; no number is published. */
export const MOST_ATTEMPTS = 20
/** What the gateway refuses for its content will be refused again until somebody changes it. */
const MOST_REFUSALS = 3

const PAUSES_SECONDS = [5, 15, 30, 60, 120, 300, 600, 1_800]
const LONGEST_PAUSE_SECONDS = 3_600

export type NextStep = { state: 'waiting'; nextTryAt: Date } | { state: 'parked' }

/**
 * What follows a failed attempt, the `attempts`-th of its message: another after a pause that grows to an hour, or
 * parking until a person looks. `spread` (0 to 1) keeps messages that failed together from coming back together.
 */
export function decideNextStep(
  { attempts, reason }: { attempts: number; reason: AttemptReason },
  now: Date,
  spread: number,
): NextStep {
  const most = reason === 'content_refused' || reason === 'not_confirmed' ? MOST_REFUSALS : MOST_ATTEMPTS
  if (attempts >= most) return { state: 'parked' }
  const pauseSeconds = PAUSES_SECONDS[attempts - 1] ?? LONGEST_PAUSE_SECONDS
  return { state: 'waiting', nextTryAt: new Date(now.getTime() + pauseSeconds * 1_000 * (1 + spread / 4)) }
}
