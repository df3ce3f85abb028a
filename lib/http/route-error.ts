import 'server-only'
import type { ErrorCode } from '@/lib/contracts/error-codes'
import type { Result } from '@/lib/domain/result'

/** What a route may fail with. Any domain error whose `code` is an `ErrorCode` fits; further properties stay here. */
export interface RouteError {
  code: ErrorCode
  fieldErrors?: Record<string, string[]>
  /** Goes out as `Retry-After`. */
  retryAfterSeconds?: number
}

/** What the work of a route gives: a result for the wire shape, or a ready response (a file, a stream, cookies). */
export type RouteOutcome = Result<unknown, RouteError> | Response
