import type { ErrorCode } from '@/lib/contracts/error-codes'

/** What the form shows after an attempt: the user name as typed, and what went wrong. */
export interface SignInState {
  username: string
  problem?: {
    code: ErrorCode
    /** Which fields were left empty. */
    fields?: { username?: boolean; password?: boolean }
    retryAfterSeconds?: number
  }
}
