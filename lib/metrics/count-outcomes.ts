import 'server-only'
import type { CheckInRequest, CheckInResponse } from '@/lib/contracts/check-ins'
import type { Result } from '@/lib/domain/result'
import { getMetrics } from './metrics'

/** Counts an admission and hands its outcome on; a ticket that was given before is not counted again. */
export function countAdmission<R extends Result<CheckInResponse, { code: string }>>(
  { identified: { method, medium } }: Pick<CheckInRequest, 'identified'>,
  outcome: R,
): R {
  const { admissions, admissionRefusals } = getMetrics()
  if (!outcome.ok) admissionRefusals.inc({ code: outcome.error.code })
  else if (!outcome.value.alreadyCheckedIn) admissions.inc({ coverage: outcome.value.coverage, method, medium })
  return outcome
}

/** Counts a press of "call next" or "call again" and hands its outcome on. */
export function countCall<R extends Result<unknown, { code: string }>>(call: 'next' | 'again', outcome: R): R {
  getMetrics().calls.inc({ call, outcome: outcome.ok ? 'called' : outcome.error.code })
  return outcome
}
