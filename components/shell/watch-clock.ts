const LOOK_EVERY_MS = 30_000

/** Calls back often enough for a page that stays open to notice midnight. */
export function watchClock(onChange: () => void): () => void {
  const timer = setInterval(onChange, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}
