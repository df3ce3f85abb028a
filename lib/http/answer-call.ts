import 'server-only'
import { answer, answerFailure, newReference } from './answer'
import { isDatabaseUnavailable } from './is-database-unavailable'
import { reportFault, type ReportFault } from './report-fault'
import type { RouteOutcome } from './route-error'

/** Does the work of one call and answers it. What it throws becomes 503 or 500, with a reference and nothing else. */
export async function answerCall(
  work: () => Promise<RouteOutcome>,
  report: ReportFault = reportFault,
): Promise<Response> {
  try {
    return answer(await work())
  } catch (error) {
    const reference = newReference()
    const code = isDatabaseUnavailable(error) ? 'service_unavailable' : 'unexpected_fault'
    report({ code, reference, error })
    return answerFailure({ code }, reference)
  }
}
