import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decideNextStep, MOST_ATTEMPTS } from './decide-attempt'

const now = new Date('2026-11-20T01:00:00Z')
const pauseMs = (attempts: number, spread = 0) => {
  const step = decideNextStep({ attempts, reason: 'gateway_timeout' }, now, spread)
  return step.state === 'waiting' ? step.nextTryAt.getTime() - now.getTime() : undefined
}

it('waits longer after each failure, at most about an hour, and parks at the limit', () => {
  const pauses = Array.from({ length: MOST_ATTEMPTS }, (_, at) => pauseMs(at + 1))
  expect(pauses.slice(0, 4)).toEqual([5_000, 15_000, 30_000, 60_000])
  const waited = pauses.filter((pause) => pause !== undefined)
  expect(waited).toEqual(waited.toSorted((a, b) => a - b))
  expect(waited.at(-1)).toBe(3_600_000)
  expect(pauses.indexOf(undefined)).toBe(MOST_ATTEMPTS - 1)
})

it('always comes back later than now, or parks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, spread) => {
      const pause = pauseMs(attempts, spread)
      expect(pause === undefined).toBe(attempts >= MOST_ATTEMPTS)
      if (pause !== undefined) expect(pause).toBeGreaterThanOrEqual(5_000)
    }),
  )
})

it.each(['content_refused', 'not_confirmed'] as const)('asks a person soon where the answer is %s', (reason) => {
  expect(decideNextStep({ attempts: 2, reason }, now, 0).state).toBe('waiting')
  expect(decideNextStep({ attempts: 3, reason }, now, 0).state).toBe('parked')
})
