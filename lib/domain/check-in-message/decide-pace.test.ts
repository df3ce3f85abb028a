import { expect, it } from 'vitest'
import { decidePace, firstPace, type RoundResult } from './decide-pace'

const accepted: RoundResult = { report: 'accepted' }
const timedOut: RoundResult = { report: 'uncertain', reason: 'gateway_timeout' }
const refused: RoundResult = { report: 'not-accepted', reason: 'content_refused' }
const full = (result: RoundResult) => Array.from({ length: firstPace.limit }, () => result)

it.each<[string, RoundResult[], { limit: number; pauseMs: number }]>([
  ['nothing to do: look again after a while', [], firstPace],
  ['a full round: the next at once', full(accepted), { ...firstPace, pauseMs: 0 }],
  ['a few: look again after a while', [accepted, refused], firstPace],
  ['one answered: the gateway lives', [...full(timedOut).slice(1), accepted], { ...firstPace, pauseMs: 0 }],
  ['messages of their own fault say nothing of the gateway', [refused], firstPace],
  ['none answered: one at a time', full(timedOut), { limit: 1, pauseMs: 4_000 }],
])('%s', (_, results, expected) => expect(decidePace(results, firstPace)).toEqual(expected))

it('asks a dead gateway ever more rarely, at least once a minute, and goes on at once when it is back', () => {
  let pace = firstPace
  const pauses = Array.from({ length: 7 }, () => (pace = decidePace([timedOut], pace)).pauseMs)
  expect(pauses).toEqual([4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000])
  expect(decidePace([], pace)).toEqual(pace)
  expect(decidePace([accepted], pace)).toEqual({ ...firstPace, pauseMs: 0 })
})

it('a pause of nothing grows as well', () => {
  expect(decidePace(full(timedOut), { ...firstPace, pauseMs: 0 }).pauseMs).toBeGreaterThanOrEqual(2_000)
})
