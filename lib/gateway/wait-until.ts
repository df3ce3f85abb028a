import 'server-only'

/** The promise's value, or the signal's reason thrown when it aborts first; the promise itself goes on. */
export async function waitUntil<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise
  signal.throwIfAborted()
  const gone = new AbortController()
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: gone.signal })
  })
  return Promise.race([promise, aborted]).finally(() => gone.abort())
}
