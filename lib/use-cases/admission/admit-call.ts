import 'server-only'
import type { CheckInRequest } from '@/lib/contracts/check-ins'
import type { Caller } from '@/lib/domain/access/caller'

/** A request to admit, by whom and when. */
export interface AdmitCall {
  input: CheckInRequest
  caller: Caller
  now: Date
}
