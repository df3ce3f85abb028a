import 'server-only'
import { randomBytes } from 'node:crypto'
import type { RouteError, RouteOutcome } from './route-error'
import { STATUS_BY_CODE } from './status-by-code'

/** The wire shape of an outcome; a ready response stays as it is. */
export function answer(outcome: RouteOutcome): Response {
  if (outcome instanceof Response) return outcome
  return outcome.ok ? answerJson({ ok: true, value: outcome.value ?? null }) : answerFailure(outcome.error)
}

/** A failure on the wire, with a reference that the log repeats for unexpected faults. */
export function answerFailure(error: RouteError, reference = newReference()): Response {
  const { code, fieldErrors, retryAfterSeconds } = error
  const body = { ok: false, error: { code, ...(fieldErrors && { fieldErrors }), reference } }
  const response = Response.json(body, { status: STATUS_BY_CODE[code], headers: NO_STORE })
  if (retryAfterSeconds !== undefined) response.headers.set('retry-after', String(retryAfterSeconds))
  return response
}

/** A 200 with this body, and the cookies that go with it. */
export function answerJson(body: unknown, setCookies: string[] = []): Response {
  const response = Response.json(body, { headers: NO_STORE })
  for (const cookie of setCookies) response.headers.append('set-cookie', cookie)
  return response
}

/**
 * A 200 whose value is JSON in UTF-8 already: a book of hundreds of episodes is not read and written once more. Nor is it
 * compressed (`no-transform`): for another server that takes longer than sending it.
 */
export function answerJsonBytes(value: Uint8Array): Response {
  const headers = { 'cache-control': 'no-store, no-transform', 'content-type': 'application/json' }
  return new Response(Buffer.concat([SUCCESS, value, END]), { headers })
}

/** Ten characters that somebody can read out on the telephone. */
export function newReference(): string {
  return randomBytes(5).toString('hex').toUpperCase()
}

const SUCCESS = Buffer.from('{"ok":true,"value":')
const END = Buffer.from('}')
const NO_STORE = { 'cache-control': 'no-store' }
