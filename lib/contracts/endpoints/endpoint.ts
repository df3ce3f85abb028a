import type { z } from 'zod'
import type { Permission } from '@/lib/domain/access/permission'
import type { ErrorCode } from '../error-codes'
import type { WORKBOOK_TYPE } from '../intake-exports'

/** One call of the HTTP surface, as the OpenAPI document tells it. */
export interface Endpoint {
  method: 'get' | 'post'
  /** A part of the address in brackets is named as the route's folder on disk. */
  path: `/api/v1/${string}` | `/api/lookup/v1/${string}`
  summary: string
  /** `public`: nobody has to be signed in. */
  access: Permission | 'signed-in' | 'public'
  request?: z.ZodType
  /** What stands behind the question mark of the address. Never a person's identifier. */
  query?: z.ZodType
  /** What the body is, where it is not JSON. */
  requestTypes?: readonly string[]
  response: z.ZodType
  /** What the answer is, where it is not the wire shape in JSON. */
  responseType?: 'text/event-stream' | 'text/csv' | 'application/vnd.oai.openapi+json' | typeof WORKBOOK_TYPE
  /** Failures of its own, besides those every call may have. */
  errors: readonly ErrorCode[]
}
