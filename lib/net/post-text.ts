import 'server-only'
import { request as requestHttp, Agent as HttpAgent, type ClientRequest, type IncomingMessage } from 'node:http'
import { request as requestHttps, Agent as HttpsAgent } from 'node:https'
import { err, ok, type Result } from '@/lib/domain/result'

export type HttpQuestion = { url: URL; headers: Record<string, string>; body: string }
export type HttpReply = { httpStatus: number; text: string }
/**
 * Why no answer came: none in time, none at all, or one past the limit. `connect_timeout` and `not_connected` are the
 * first two before any connection stood, so that nothing was sent either.
 */
export type PostFailure = 'timeout' | 'connect_timeout' | 'unreachable' | 'not_connected' | 'too_large'
export type PostText = (question: HttpQuestion, signal: AbortSignal) => Promise<Result<HttpReply, PostFailure>>

const MAX_SOCKETS = 64

/**
 * POSTs text and gives back any answer, whatever its status; redirects are not followed, certificates are checked.
 *
 * node:http(s) rather than fetch: Next wraps the global fetch and keeps every URL for its request log and traces, and
 * the insurance gateway has tokens in the URL; and only here can one tell a reused socket, the one case asked a second
 * time.
 */
export function createPostText(
  baseUrl: URL,
  // Without kept sockets nothing is ever sent a second time by itself.
  { maxBytes, keepAlive = true }: { maxBytes: number; keepAlive?: boolean },
): PostText {
  const secure = baseUrl.protocol === 'https:'
  const agent = secure
    ? new HttpsAgent({ keepAlive, maxSockets: MAX_SOCKETS })
    : new HttpAgent({ keepAlive, maxSockets: MAX_SOCKETS })
  const open = secure ? requestHttps : requestHttp

  return async (question, signal) => {
    const first = await exchange(question, { signal, maxBytes }, (options) => open(question.url, { ...options, agent }))
    if (first.ok || first.error !== 'stale-socket') return withProblem(first)
    const again = await exchange(question, { signal, maxBytes }, (options) =>
      open(question.url, { ...options, agent: false }),
    )
    return withProblem(again)
  }
}

type Failure = PostFailure | 'stale-socket'
type Limits = { signal: AbortSignal; maxBytes: number }
type SendOptions = { method: 'POST'; headers: Record<string, string>; signal: AbortSignal }

function withProblem(result: Result<HttpReply, Failure>): Result<HttpReply, PostFailure> {
  if (result.ok) return result
  return err(result.error === 'stale-socket' ? 'unreachable' : result.error)
}

function exchange(
  { headers, body }: HttpQuestion,
  limits: Limits,
  open: (options: SendOptions) => ClientRequest,
): Promise<Result<HttpReply, Failure>> {
  const { signal } = limits
  if (signal.aborted) return Promise.resolve(err('connect_timeout'))
  return new Promise((resolve) => {
    const length = String(Buffer.byteLength(body))
    const request = open({
      method: 'POST',
      // Compressed answers are never wanted: one client reports trouble with them, and a cap on bytes stays a cap.
      headers: { accept: 'application/json', 'accept-encoding': 'identity', 'content-length': length, ...headers },
      signal,
    })
    let connected = false
    request.on('socket', (socket) => {
      const isReady = () => (connected = true)
      // A kept socket comes connected.
      if (request.reusedSocket || !socket.connecting) isReady()
      else socket.once('encrypted' in socket ? 'secureConnect' : 'connect', isReady)
    })
    request.on('error', (error) => resolve(err(nameFailure(error, request, { signal, connected }))))
    request.on('response', (response) => collect(response, request, limits, resolve))
    request.end(body)
  })
}

function nameFailure(
  error: Error,
  request: ClientRequest,
  { signal, connected }: { signal: AbortSignal; connected: boolean },
): Failure {
  if (!connected) return signal.aborted ? 'connect_timeout' : 'not_connected'
  if (signal.aborted) return 'timeout'
  const code = 'code' in error ? error.code : undefined
  const staleSocket = request.reusedSocket && (code === 'ECONNRESET' || code === 'EPIPE')
  return staleSocket ? 'stale-socket' : 'unreachable'
}

function collect(
  response: IncomingMessage,
  request: ClientRequest,
  { signal, maxBytes }: Limits,
  resolve: (result: Result<HttpReply, Failure>) => void,
): void {
  const chunks: Buffer[] = []
  let size = 0
  response.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size <= maxBytes) {
      chunks.push(chunk)
      return
    }
    resolve(err('too_large'))
    request.destroy()
  })
  response.on('error', () => resolve(err(signal.aborted ? 'timeout' : 'unreachable')))
  response.on('end', () =>
    resolve(ok({ httpStatus: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') })),
  )
}
