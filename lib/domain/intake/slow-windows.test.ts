import { expect, it } from 'vitest'
import { findSlowWindows } from './slow-windows'
import type { GatewayFact } from './visit-fact'

const at = (time: string, answerMs: number, problem: string | null = null): GatewayFact => ({
  askedAt: `2026-11-20T${time}.000Z`,
  status: problem ? 'unverified' : 'verified',
  resultCode: null,
  problem,
  answerMs,
})

it('joins neighbouring slots and tells the first and last bad question', () => {
  const windows = findSlowWindows([
    at('01:00:00', 300),
    at('01:05:10', 200),
    at('01:05:30', 4_000),
    at('01:06:00', 5_000),
    at('01:10:00', 9_000, 'gateway_timeout'),
    at('01:11:00', 9_000, 'gateway_timeout'),
    at('01:12:00', 300),
  ])
  expect(windows).toEqual([{ from: '2026-11-20T01:05:30.000Z', to: '2026-11-20T01:11:00.000Z', answers: 6, failed: 2 }])
})

it('takes two slow answers for bad luck, and a card that is not valid for an answer', () => {
  expect(findSlowWindows([at('01:00:00', 9_000), at('01:01:00', 9_000)])).toEqual([])
  const expired = [at('02:00:00', 200, 'card_not_valid_today'), at('02:01:00', 200, 'card_not_valid_today')]
  expect(findSlowWindows([...expired, at('02:02:00', 200, 'card_not_valid_today')])).toEqual([])
})

it('keeps windows apart where the gateway was well between them', () => {
  const slow = (minute: number) =>
    [0, 20, 40].map((second) => at(`03:${minute}:${String(second).padStart(2, '0')}`, 4_000))
  expect(findSlowWindows([...slow(10), ...slow(20)])).toHaveLength(2)
})
