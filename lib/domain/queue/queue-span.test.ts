import { expect, it } from 'vitest'
import { isInQueueSpan, queueSpan } from './queue-span'

it.each([
  ['23:50, ten minutes later', '2026-11-25T16:50:00Z', '2026-11-25T17:00:00Z', true],
  ['23:50, next morning', '2026-11-25T16:50:00Z', '2026-11-26T04:49:00Z', true],
  ['23:50, next noon', '2026-11-25T16:50:00Z', '2026-11-26T04:50:00Z', false],
  ['07:00, at midnight', '2026-11-25T00:00:00Z', '2026-11-25T17:00:00Z', false],
  ['07:00, late in the same evening', '2026-11-25T00:00:00Z', '2026-11-25T16:59:00Z', true],
])('holds whoever came at %s: %s, %s: %s', (_name, admitted, at, isHeld) => {
  expect(isInQueueSpan({ visitDay: '2026-11-25', admittedAt: new Date(admitted) }, new Date(at))).toBe(isHeld)
})

it('looks at one day from noon on', () => {
  expect(queueSpan(new Date('2026-11-26T04:59:00Z')).days).toEqual(['2026-11-25', '2026-11-26'])
  expect(queueSpan(new Date('2026-11-26T05:00:00Z')).days).toEqual(['2026-11-26'])
})
