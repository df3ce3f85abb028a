import { expect, it } from 'vitest'
import { isNight } from './is-night'

it.each([
  ['2026-11-25T17:59:00Z', false],
  ['2026-11-25T18:00:00Z', true],
  ['2026-11-25T21:59:00Z', true],
  ['2026-11-25T22:00:00Z', false],
  ['2026-11-26T03:00:00Z', false],
])('at %s it is night in Viet Nam: %s', (now, night) => expect(isNight(new Date(now))).toBe(night))
