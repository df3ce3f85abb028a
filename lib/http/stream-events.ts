import 'server-only'

interface EventSource {
  /** Begins; `send` writes one event, `end` closes the stream and makes the browser come back. Returns how to stop. */
  start: (out: { send: (event: unknown) => void; end: () => void }) => Promise<() => void>
  /** Asked at every heartbeat: whether the caller may still listen. */
  mayListen: () => Promise<boolean>
}

const HEARTBEAT_MS = 15_000
const RETRY_MS = 1_000

/**
 * A server-sent event stream. It begins once `start` has settled, so that nothing is missed after the answer's first
 * byte; a browser that comes back reads everything anew. Rejects where `start` does.
 */
export async function streamEvents(
  { start, mayListen }: EventSource,
  { heartbeatMs = HEARTBEAT_MS }: { heartbeatMs?: number } = {},
): Promise<Response> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(undefined, { highWaterMark: 64 })
  const writer = writable.getWriter()
  let stop: (() => void) | undefined
  let heartbeat: NodeJS.Timeout | undefined

  function end(): void {
    clearInterval(heartbeat)
    stop?.()
    stop = undefined
    writer.close().catch(() => undefined)
  }
  function write(text: string): void {
    // A reader that stopped reading is not waited for: it comes back and reads everything anew.
    if ((writer.desiredSize ?? 0) <= 0) return end()
    writer.write(Buffer.from(text)).catch(() => undefined)
  }

  stop = await start({ send: (event) => write(`data: ${JSON.stringify(event)}\n\n`), end })
  heartbeat = setInterval(() => {
    mayListen().then(
      (may) => (may ? write(': still here\n\n') : end()),
      () => end(),
    )
  }, heartbeatMs)
  writer.closed.then(end, end)
  write(`retry: ${RETRY_MS}\n\n`)
  return new Response(readable, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
