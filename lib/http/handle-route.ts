import 'server-only'
import type { z } from 'zod'
import type { Caller } from '@/lib/domain/access/caller'
import { err } from '@/lib/domain/result'
import { answerCall } from './answer-call'
import { isSameOrigin } from './is-same-origin'
import { DEFAULT_BODY_LIMIT_BYTES, readJson } from './read-json'
import type { ReportFault } from './report-fault'
import { requireCaller, type Access, type FindCaller } from './require-caller'
import type { RouteOutcome } from './route-error'

export interface RouteSpec<S extends z.ZodType> {
  schema: S
  permission: Access
  run: (call: { input: z.output<S>; caller: Caller; now: Date }) => Promise<RouteOutcome>
  bodyLimitBytes?: number
  /** The page asks this by itself (polling): it does not keep an idle session alive. */
  background?: boolean
}

/**
 * A route that takes JSON: caller, permission, origin, body, then `run`, answered in the wire shape of
 * `contract.md`. Use as `export const POST = handleRoute({ schema, permission, run })`.
 */
export function handleRoute<S extends z.ZodType>(
  spec: RouteSpec<S>,
  deps: { findCaller?: FindCaller; report?: ReportFault } = {},
): (request: Request) => Promise<Response> {
  return (request) =>
    answerCall(async () => {
      const caller = await requireCaller(request, spec.permission, !spec.background, deps.findCaller)
      if (!caller.ok) return caller
      if (!isSameOrigin(request.headers)) return err({ code: 'foreign_origin' })
      const input = await readJson(request, spec.schema, spec.bodyLimitBytes ?? DEFAULT_BODY_LIMIT_BYTES)
      if (!input.ok) return input
      return spec.run({ input: input.value, caller: caller.value, now: new Date() })
    }, deps.report)
}
