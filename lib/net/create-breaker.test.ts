import { describe, expect, it } from 'vitest'
import { createBreaker } from './create-breaker'

const setUp = () => {
  const clock = { ms: 1_000_000 }
  const states: string[] = []
  const breaker = createBreaker({
    failures: 2,
    delayMs: 1_000,
    maxDelayMs: 3_000,
    nowMs: () => clock.ms,
    onChange: (state) => states.push(state),
  })
  const failNext = () => breaker.enter()?.fail()
  return { clock, states, breaker, failNext }
}

describe('createBreaker', () => {
  it('opens at the limit and lets exactly one probe through after the pause', () => {
    const { clock, breaker, failNext } = setUp()
    failNext()
    expect(breaker.state()).toBe('closed')
    failNext()
    expect(breaker.enter()).toBeUndefined()
    clock.ms += 999
    expect(breaker.enter()).toBeUndefined()
    clock.ms += 1
    expect(breaker.enter()).toBeDefined()
    expect(breaker.enter()).toBeUndefined()
  })

  it('sends another probe after one that never reports back', () => {
    const { clock, breaker, failNext } = setUp()
    failNext()
    failNext()
    clock.ms += 1_000
    breaker.enter()
    clock.ms += 1_000
    breaker.enter()?.succeed()
    expect(breaker.state()).toBe('closed')
  })

  it('doubles the pause with each failed probe up to the longest', () => {
    const { clock, failNext, breaker } = setUp()
    failNext()
    failNext()
    for (const pauseMs of [1_000, 2_000, 3_000, 3_000]) {
      clock.ms += pauseMs - 1
      expect(breaker.enter()).toBeUndefined()
      clock.ms += 1
      failNext()
    }
  })

  it('closes on a good probe and starts from the first pause again', () => {
    const { clock, states, breaker, failNext } = setUp()
    failNext()
    failNext()
    clock.ms += 1_000
    failNext()
    clock.ms += 2_000
    breaker.enter()?.succeed()
    failNext()
    failNext()
    clock.ms += 1_000
    expect(breaker.enter()).toBeDefined()
    expect(states).toEqual(['open', 'half-open', 'open', 'half-open', 'closed', 'open', 'half-open'])
  })

  it('closes when a call from before it opened comes back well', () => {
    const { breaker, failNext } = setUp()
    const early = breaker.enter()
    failNext()
    failNext()
    early?.succeed()
    expect(breaker.state()).toBe('closed')
  })

  it('counts failures in a row only', () => {
    const { breaker, failNext } = setUp()
    failNext()
    breaker.enter()?.succeed()
    failNext()
    expect(breaker.state()).toBe('closed')
  })

  it('is not held open by a clock set back', () => {
    const { clock, breaker, failNext } = setUp()
    failNext()
    failNext()
    clock.ms -= 3_600_000
    expect(breaker.enter()).toBeDefined()
  })
})
