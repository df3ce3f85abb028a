import { describe, expect, it } from 'vitest'
import { estimateWait, waitedMinutes } from './estimate-wait'

const FIRST = Date.parse('2026-11-23T00:00:00Z')
/** Calls whose intervals are these minutes. */
function callsAfter(...minutes: number[]): Date[] {
  let at = FIRST
  return [new Date(at), ...minutes.map((minute) => new Date((at += minute * 60_000)))]
}

describe('estimateWait', () => {
  it.each([
    ['nobody called yet', [], 3, undefined],
    ['four intervals are too few', callsAfter(5, 5, 5, 5), 3, undefined],
    ['a steady room', callsAfter(5, 5, 5, 5, 5), 3, { lowMinutes: 15, highMinutes: 20 }],
    ['next in turn', callsAfter(5, 5, 5, 5, 5), 0, { lowMinutes: 0, highMinutes: 5 }],
    ['an uneven room', callsAfter(2, 4, 6, 8, 10), 10, { lowMinutes: 40, highMinutes: 88 }],
    ['lunch does not count', callsAfter(5, 5, 90, 5, 5, 5), 2, { lowMinutes: 10, highMinutes: 15 }],
    ['calls within a second', callsAfter(0, 0, 0, 0, 0), 4, { lowMinutes: 0, highMinutes: 1 }],
  ])('%s', (_name, calledAt, before, expected) => expect(estimateWait(calledAt, before)).toEqual(expected))

  it('follows how the room calls now, not how it called at eight', () => {
    const calls = callsAfter(...Array.from({ length: 30 }, () => 20), ...Array.from({ length: 20 }, () => 4))
    expect(estimateWait(calls, 5)).toEqual({ lowMinutes: 20, highMinutes: 24 })
  })
})

it.each([
  [0, 0],
  [59, 0],
  [61, 1],
  [3600, 60],
  [-90, 0],
])('after %i seconds somebody has waited %i minutes', (seconds, minutes) => {
  expect(waitedMinutes(new Date(FIRST), new Date(FIRST + seconds * 1000))).toBe(minutes)
})
