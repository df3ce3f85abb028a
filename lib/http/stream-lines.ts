import 'server-only'

/**
 * An answer of one JSON line per event while `work` runs. `work` settles its own failures: the answer's status is long
 * gone. `signal` is aborted when nobody reads any more.
 */
export function streamLines(
  contentType: string,
  work: (out: { send: (event: unknown) => void; signal: AbortSignal }) => Promise<void>,
): Response {
  const gone = new AbortController()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (event: unknown) => {
        if (!gone.signal.aborted) controller.enqueue(Buffer.from(`${JSON.stringify(event)}\n`))
      }
      void work({ send, signal: gone.signal }).finally(() => {
        if (!gone.signal.aborted) controller.close()
      })
    },
    cancel: () => gone.abort(),
  })
  return new Response(body, {
    headers: {
      'content-type': `${contentType}; charset=utf-8`,
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
