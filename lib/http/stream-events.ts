import 'server-only'
import { getMetrics } from '@/lib/metrics/metrics'

interface EventSource {
  /**
   * Begins; `send` writes one event, with an id that the browser gives back when it comes again; `end` closes the
   * stream and makes the browser come back. Returns how to stop, and what to do at each heartbeat instead of `beat`.
   */
  start: (out: {
    send: (event: unknown, id?: string) => void
    end: () => void
  }) => Promise<{ stop: () => void; beat?: () => void }>
  /** Asked at every heartbeat: whether the caller may still listen. */
  mayListen: () => Promise<boolean>
}

const HEARTBEAT_MS = 15_000
const RETRY_MS = 1_000

/**
 * A server-sent event stream. It begins once `start` has settled, so that nothing is missed after the answer's first
 * byte; a browser that comes back reads everything anew or says what it saw last. Rejects where `start` does.
 */
export async function streamEvents(
  { start, mayListen }: EventSource,
  { heartbeatMs = HEARTBEAT_MS }: { heartbeatMs?: number } = {},
): Promise<Response> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(undefined, { highWaterMark: 64 })
  const writer = writable.getWriter()
  let source: { stop: () => void; beat?: () => void } | undefined
  let heartbeat: NodeJS.Timeout | undefined

  function end(): void {
    clearInterval(heartbeat)
    if (source) getMetrics().eventStreams.dec()
    source?.stop()
    source = undefined
    writer.close().catch(() => undefined)
  }
  function write(text: string): void {
    // A reader that stopped reading is not waited for: it comes back and reads everything anew.
    if ((writer.desiredSize ?? 0) <= 0) return end()
    writer.write(Buffer.from(text)).catch(() => undefined)
  }

  function send(event: unknown, id?: string): void {
    write(`${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(event)}\n\n`)
  }
  function beat(): void {
    if (source?.beat) source.beat()
    // An event of its own name: whoever reads messages does not meet it, a page that waits for it knows a dead line.
    else write('event: beat\ndata: {}\n\n')
  }

  source = await start({ send, end })
  getMetrics().eventStreams.inc()
  heartbeat = setInterval(() => {
    mayListen().then(
      (may) => (may ? beat() : end()),
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
