import { expect, it } from 'vitest'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { describeDue } from './describe-due'

const day = (text: string) => localDateSchema.parse(text)

it.each([
  ['2026-11-24', 'Quá hạn 2 ngày', 'wrong'],
  ['2026-11-26', 'Hạn hôm nay', 'attention'],
  ['2026-11-28', 'Còn 2 ngày', 'attention'],
  ['2026-12-06', 'Còn 10 ngày', 'note'],
])('a clock that ends on %s: %s', (dueOn, text, tone) => {
  expect(describeDue(day(dueOn), day('2026-11-26'))).toEqual({ text, tone })
})
