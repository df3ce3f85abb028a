import type { z } from 'zod'
import { errorCodeSchema } from '@/lib/contracts/error-codes'
import { wireFailureSchema, wireSuccessSchema, type WireFailure } from '@/lib/contracts/wire'
import { ApiError } from './api-error'

/** The `value` of an answer in the wire shape. Throws ApiError for a failure and for what is not in the shape. */
export function readWire<S extends z.ZodType>(schema: S, status: number, json: unknown): z.output<S> {
  const failure = wireFailureSchema.safeParse(json)
  if (failure.success) throw toApiError(failure.data, status)
  const success = wireSuccessSchema.safeParse(json)
  const value = success.success ? schema.safeParse(success.data.value) : undefined
  if (value?.success) return value.data
  // A proxy in between answers HTML while the app restarts.
  throw new ApiError({ code: status >= 500 ? 'service_unavailable' : 'unreadable_answer', status })
}

function toApiError({ error }: WireFailure, status: number): ApiError {
  // A server newer than this page may know more codes.
  const code = errorCodeSchema.safeParse(error.code).data ?? 'unexpected_fault'
  return new ApiError({ code, status, fieldErrors: error.fieldErrors, reference: error.reference })
}
