import type { ErrorCode } from '@/lib/contracts/error-codes'

/** What a call can fail with in the browser: the server's code, or no usable answer at all. */
export type ApiErrorCode = ErrorCode | 'network' | 'timeout' | 'unreadable_answer'

/** The one error that the fetchers of `lib/api` throw. `status` is 0 where no answer came. */
export class ApiError extends Error {
  readonly code: ApiErrorCode
  readonly status: number
  readonly fieldErrors: Readonly<Record<string, readonly string[]>>
  /** What the user can read out to whoever looks after the system. */
  readonly reference: string | undefined

  constructor(failure: {
    code: ApiErrorCode
    status?: number
    fieldErrors?: Record<string, string[]> | undefined
    reference?: string
  }) {
    super(failure.code)
    this.name = 'ApiError'
    this.code = failure.code
    this.status = failure.status ?? 0
    this.fieldErrors = failure.fieldErrors ?? {}
    this.reference = failure.reference
  }
}
