import { expect, it } from 'vitest'
import { formatDuration, formatPercent, formatShare } from './format-numbers'

it.each([
  [61.34, '61,3\u00a0%'],
  [100, '100\u00a0%'],
  [0, '0\u00a0%'],
])('%d is written %s', (percent, text) => expect(formatPercent(percent)).toBe(text))

it('divides by nothing without a number', () => {
  expect(formatShare(0, 0)).toBe('–')
  expect(formatShare(1, 3)).toBe('33,3\u00a0%')
})

it.each([
  [400, '0\u00a0giây'],
  [9_200, '9\u00a0giây'],
  [59_700, '1\u00a0phút'],
  [125_000, '2\u00a0phút 05\u00a0giây'],
  [18 * 60_000, '18\u00a0phút'],
  [59.6 * 60_000, '1\u00a0giờ 00\u00a0phút'],
  [80 * 60_000, '1\u00a0giờ 20\u00a0phút'],
])('%d ms is %s', (ms, text) => expect(formatDuration(ms)).toBe(text))
