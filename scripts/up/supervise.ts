import { setTimeout as delay } from 'node:timers/promises'
import { messages } from './messages.mjs'

export type Running = {
  /** Settles when it is gone, stopped or not. */
  exited: Promise<void>
  stop: () => Promise<void>
}

export type Supervised = {
  /** Stops it for good. */
  stop: () => Promise<void>
  /** Stops it and lets it come back with new settings. */
  restart: () => Promise<void>
}

const BACKOFF_MS = [500, 1000, 2000, 5000, 10_000]
const STEADY_AFTER_MS = 60_000

/**
 * Keeps one thing running: started again, ever more slowly, whenever it ends without having been stopped. The first
 * start's failure is the caller's.
 */
export async function supervise(name: string, start: () => Promise<Running>): Promise<Supervised> {
  const stopping = new AbortController()
  let current = await start()
  const watch = keepRunning()

  return {
    restart: () => current.stop(),
    async stop() {
      stopping.abort()
      await current.stop()
      await watch
    },
  }

  async function keepRunning(): Promise<void> {
    let failures = 0
    while (!stopping.signal.aborted) {
      const startedAt = performance.now()
      await current.exited
      if (performance.now() - startedAt > STEADY_AFTER_MS) failures = 0
      failures = await startAgain(failures)
    }
    // A start that was under way when everything was told to stop.
    await current.stop()
  }

  async function startAgain(failures: number): Promise<number> {
    if (stopping.signal.aborted) return failures
    const pauseMs = BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)] ?? 0
    console.error(messages.restarting(name, pauseMs))
    await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    if (stopping.signal.aborted) return failures
    try {
      current = await start()
      console.error(messages.recovered(name))
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
    }
    return failures + 1
  }
}
