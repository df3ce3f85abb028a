import { useSyncExternalStore } from 'react'

const TICK_MS = 5_000

/**
 * The server's clock, carried on by this computer's from the last answer: how long somebody waits does not depend on
 * a clock that runs wrong.
 * @param answeredAt this computer's time of the answer that held `serverNow`
 */
export function useServerNow(serverNow: string | undefined, answeredAt: number): Date {
  const here = useSyncExternalStore(watch, readTicks, readTicks)
  const passed = Math.max(0, here - answeredAt)
  return new Date(serverNow === undefined ? here : Date.parse(serverNow) + passed)
}

function watch(onTick: () => void): () => void {
  const timer = setInterval(onTick, TICK_MS)
  return () => clearInterval(timer)
}

function readTicks(): number {
  return Math.floor(Date.now() / TICK_MS) * TICK_MS
}
