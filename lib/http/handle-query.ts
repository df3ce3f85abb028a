import 'server-only'
import type { Caller } from '@/lib/domain/access/caller'
import { answerCall } from './answer-call'
import type { ReportFault } from './report-fault'
import { requireCaller, type Access, type FindCaller } from './require-caller'
import type { RouteOutcome } from './route-error'

export interface QuerySpec {
  permission: Access
  run: (call: { caller: Caller; now: Date }) => Promise<RouteOutcome>
}

/** A route without a body. Asking does not keep an idle session alive. `export const GET = handleQuery({…})`. */
export function handleQuery(
  spec: QuerySpec,
  deps: { findCaller?: FindCaller; report?: ReportFault } = {},
): (request: Request) => Promise<Response> {
  return (request) =>
    answerCall(async () => {
      const caller = await requireCaller(request, spec.permission, false, deps.findCaller)
      if (!caller.ok) return caller
      return spec.run({ caller: caller.value, now: new Date() })
    }, deps.report)
}
