/** Failed sign-ins so far, of one account, from one address, or of everyone together. */
export interface FailureRecord {
  subject: 'account' | 'address' | 'everyone'
  failures: number
  firstFailedAt: Date
  lastFailedAt: Date
}

const ACCOUNT_FREE_FAILURES = 5
const ACCOUNT_FIRST_WAIT_SECONDS = 30
const ACCOUNT_LONGEST_WAIT_SECONDS = 15 * 60
const ACCOUNT_MEMORY_MS = 24 * 60 * 60 * 1000

// Behind a hospital's own proxy every desk has one address, so that ceiling is wide; one address alone cannot reach
// the ceiling of everyone.
const WINDOW_MS = 10 * 60 * 1000
const WINDOW_CEILING = { address: 60, everyone: 600 } as const

/** Seconds until another attempt is allowed; 0 where it is allowed now. */
export function waitSeconds(record: FailureRecord, now: Date): number {
  const counted = record.subject === 'account' ? record.lastFailedAt : record.firstFailedAt
  if (counted < countsSince(record.subject, now)) return 0
  const openAt = record.subject === 'account' ? accountOpensAt(record) : windowOpensAt(record, record.subject)
  return Math.max(0, Math.ceil((openAt - now.getTime()) / 1000))
}

/**
 * What is older counts no more, and the next failure starts a new record: for an account its last failure, for an
 * address and everyone the first one of their window.
 */
export function countsSince(subject: FailureRecord['subject'], now: Date): Date {
  return new Date(now.getTime() - (subject === 'account' ? ACCOUNT_MEMORY_MS : WINDOW_MS))
}

// 30 s after the fifth failure, then twice as long each time, up to 15 min: slow for a guesser, bearable at a desk.
function accountOpensAt(record: FailureRecord): number {
  if (record.failures < ACCOUNT_FREE_FAILURES) return 0
  const doublings = Math.min(record.failures - ACCOUNT_FREE_FAILURES, 10)
  const seconds = Math.min(ACCOUNT_FIRST_WAIT_SECONDS * 2 ** doublings, ACCOUNT_LONGEST_WAIT_SECONDS)
  return record.lastFailedAt.getTime() + seconds * 1000
}

function windowOpensAt(record: FailureRecord, subject: 'address' | 'everyone'): number {
  if (record.failures < WINDOW_CEILING[subject]) return 0
  return record.firstFailedAt.getTime() + WINDOW_MS
}
