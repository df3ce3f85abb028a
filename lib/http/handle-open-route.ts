import 'server-only'
import type { z } from 'zod'
import { err } from '@/lib/domain/result'
import { answerCall } from './answer-call'
import { isSameOrigin } from './is-same-origin'
import { readJson } from './read-json'
import type { ReportFault } from './report-fault'
import type { RouteOutcome } from './route-error'

export interface OpenRouteSpec<S extends z.ZodType> {
  schema: S
  run: (call: { input: z.output<S>; headers: Headers }) => Promise<RouteOutcome>
}

// A user name and two passwords.
const BODY_LIMIT_BYTES = 4096

/** A route for whoever is not signed in yet: origin, body, `run`. Only sign-in and its like use it. */
export function handleOpenRoute<S extends z.ZodType>(
  spec: OpenRouteSpec<S>,
  deps: { report?: ReportFault } = {},
): (request: Request) => Promise<Response> {
  return (request) =>
    answerCall(async () => {
      if (!isSameOrigin(request.headers)) return err({ code: 'foreign_origin' })
      const input = await readJson(request, spec.schema, BODY_LIMIT_BYTES)
      if (!input.ok) return input
      return spec.run({ input: input.value, headers: request.headers })
    }, deps.report)
}
