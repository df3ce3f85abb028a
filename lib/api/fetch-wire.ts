import type { z } from 'zod'
import { ApiError } from './api-error'

const DEFAULT_TIMEOUT_MS = 10_000

interface WireCall<S extends z.ZodType> {
  path: `/api/v1/${string}`
  /**
   * Loads the schema of a good answer's `value`. Schemas and zod stay out of the page's first load (30 kB of gzip)
   * and arrive while the call is under way.
   */
  loadSchema: () => Promise<S>
  /** Sent as JSON by POST; a call without a body is a GET. */
  body?: unknown
  /** Sent as it is by POST instead of a body, with its name. */
  file?: File
  /** The caller's own cancelling; it rejects with the signal's reason, never with an `ApiError`. */
  signal?: AbortSignal
  timeoutMs?: number
}

/**
 * Asks our own server and parses the wire shape.
 * @returns the `value` of the answer
 * @throws ApiError with the server's code; `network` where it cannot be reached, `timeout`, `unreadable_answer`
 */
export async function fetchWire<S extends z.ZodType>(call: WireCall<S>): Promise<z.output<S>> {
  const limit = new AbortController()
  const cancel = () => limit.abort(call.signal?.reason)
  const timer = setTimeout(() => limit.abort(new ApiError({ code: 'timeout' })), call.timeoutMs ?? DEFAULT_TIMEOUT_MS)
  call.signal?.addEventListener('abort', cancel)
  if (call.signal?.aborted) cancel()
  try {
    const reading = Promise.all([import('./read-wire'), call.loadSchema()])
    reading.catch(() => undefined)
    const { status, json } = await send(call, limit.signal)
    const [{ readWire }, schema] = await reading.catch(failToLoad)
    return readWire(schema, status, json)
  } finally {
    clearTimeout(timer)
    call.signal?.removeEventListener('abort', cancel)
  }
}

async function send({ path, ...sent }: Pick<WireCall<z.ZodType>, 'path' | 'body' | 'file'>, signal: AbortSignal) {
  try {
    const response = await fetch(path, { ...toRequest(sent), cache: 'no-store', credentials: 'same-origin', signal })
    return { status: response.status, json: parseJson(await response.text()) }
  } catch {
    throw signal.aborted ? signal.reason : new ApiError({ code: 'network' })
  }
}

function toRequest({ body, file }: Pick<WireCall<z.ZodType>, 'body' | 'file'>): RequestInit {
  if (file) {
    const headers = { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) }
    return { method: 'POST', headers, body: file }
  }
  if (body === undefined) return { method: 'GET' }
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

// A part of the page itself is out of reach: the same to the user as a server out of reach.
function failToLoad(): never {
  throw new ApiError({ code: 'network' })
}
