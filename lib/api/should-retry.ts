import { ApiError, type ApiErrorCode } from './api-error'

const PASSING = new Set<ApiErrorCode>(['service_unavailable'])
const PASSING_OR_UNKNOWN = new Set<ApiErrorCode>(['service_unavailable', 'network', 'timeout'])

/** TanStack `retry` for questions: twice more while a dependency of the server is down. */
export function shouldRetry(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof ApiError && PASSING.has(error.code)
}

/** TanStack `retry` for writes that carry a request id: the same request again cannot count twice. */
export function shouldRetryIdempotent(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof ApiError && PASSING_OR_UNKNOWN.has(error.code)
}
