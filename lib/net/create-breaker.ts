import 'server-only'

export type CircuitState = 'closed' | 'open' | 'half-open'

export type BreakerOptions = {
  failures: number
  delayMs: number
  maxDelayMs: number
  nowMs: () => number
  onChange: (state: CircuitState) => void
}
/** Leave to ask once; tell it how that went. */
export type Pass = { succeed: () => void; fail: () => void }
export type Breaker = { enter: () => Pass | undefined; state: () => CircuitState }

/**
 * Stops asking a remote that is dead: opens after `failures` in a row, lets one probe through after a pause that
 * doubles with each failed probe, closes on the first success.
 */
export function createBreaker({ failures, delayMs, maxDelayMs, nowMs, onChange }: BreakerOptions): Breaker {
  let state: CircuitState = 'closed'
  let failuresInARow = 0
  let pauseMs = delayMs
  let pausedAtMs = 0

  const change = (next: CircuitState) => {
    if (next === state) return
    state = next
    onChange(next)
  }
  const open = () => {
    pausedAtMs = nowMs()
    change('open')
  }
  const close = () => {
    failuresInARow = 0
    pauseMs = delayMs
    change('closed')
  }
  const isPauseOver = () => {
    const waitedMs = nowMs() - pausedAtMs
    // A clock set back must not keep the circuit open.
    return waitedMs >= pauseMs || waitedMs < 0
  }
  const failClosed = () => {
    failuresInARow += 1
    if (state === 'closed' && failuresInARow >= failures) open()
  }
  const failProbe = () => {
    if (state !== 'half-open') return
    pauseMs = Math.min(pauseMs * 2, maxDelayMs)
    open()
  }

  return {
    state: () => state,
    enter: () => {
      if (state === 'closed') return { succeed: close, fail: failClosed }
      if (!isPauseOver()) return undefined
      // Counts from here again: a probe that never reports back is followed by another, not by silence for good.
      pausedAtMs = nowMs()
      change('half-open')
      return { succeed: close, fail: failProbe }
    },
  }
}
