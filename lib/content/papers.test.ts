import { describe, expect, it } from 'vitest'
import type { PaperStanding } from '@/lib/domain/papers/paper-standing.schema'
import { paperStateSchema } from '@/lib/domain/papers/paper-standing.schema'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { describeStanding, stateGroups } from './papers'

const day = (text: string) => localDateSchema.parse(text)

describe('the badge of a paper', () => {
  it.each<[PaperStanding, string, string]>([
    [{ state: 'valid', workingDaysLeft: 5, lastDay: day('2026-11-27') }, 'good', 'còn 5 ngày làm việc'],
    [
      { state: 'expiring', workingDaysLeft: 2, lastDay: day('2026-11-27') },
      'attention',
      'sắp hết: còn 2 ngày làm việc',
    ],
    [{ state: 'last-day', workingDaysLeft: 0, lastDay: day('2026-11-27') }, 'attention', 'hết hạn hôm nay'],
    [{ state: 'one-year', workingDaysLeft: 90, lastDay: day('2027-03-12') }, 'note', '01 năm · đến 12/03/2027'],
    [{ state: 'expired', lastDay: day('2026-11-16') }, 'wrong', 'hết hạn sau 16/11'],
    [{ state: 'used', usedOn: day('2026-11-16') }, 'wrong', 'đã dùng 16/11'],
    [{ state: 'in-use', usedOn: day('2026-11-20') }, 'good', 'đang dùng lượt này'],
    [{ state: 'wrong-facility' }, 'wrong', 'sai nơi đến'],
    [{ state: 'signature-invalid' }, 'wrong', 'chữ ký không hợp lệ'],
    [{ state: 'unsigned' }, 'attention', 'thiếu chữ ký'],
    [{ state: 'on-time', daysAfterDue: 0 }, 'good', 'đúng hẹn'],
    [{ state: 'early', daysAfterDue: -7 }, 'attention', 'đến sớm 7 ngày'],
    [{ state: 'late-needs-confirmation', daysAfterDue: 9 }, 'attention', 'trễ 9 ngày, cần xác nhận'],
  ])('%j', (standing, tone, text) => expect(describeStanding(standing)).toEqual({ tone, text }))
})

it('every state is found by one of the filters', () => {
  const filtered = new Set(Object.values(stateGroups).flatMap(({ states }): readonly string[] => states))
  expect(paperStateSchema.options.filter((state) => !filtered.has(state))).toEqual([])
})
