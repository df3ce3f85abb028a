import { useSyncExternalStore } from 'react'

const TICK_MS = 1_000

/** This computer's time in whole seconds; undefined on the server, whose second would be another one. */
export function useClock(): number | undefined {
  return useSyncExternalStore(watch, read, () => undefined)
}

function watch(onTick: () => void): () => void {
  const timer = setInterval(onTick, TICK_MS)
  return () => clearInterval(timer)
}

function read(): number {
  return Math.floor(Date.now() / TICK_MS) * TICK_MS
}
