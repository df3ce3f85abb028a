import { expect, it } from 'vitest'
import { describeChanges } from './setting-changes'

it('says what was added, taken away and changed, and leaves out what is not', () => {
  const subject = '2026-12-01'
  expect(
    describeChanges('facility-attributes', [
      { subject, field: 'level', from: null, to: 'basic' },
      { subject, field: 'score', from: null, to: 62.5 },
      { subject, field: 'provisionalBasic', from: null, to: false },
    ]),
  ).toEqual(['Thêm mô tả từ 01/12/2026: Cấp chuyên môn kỹ thuật Cấp cơ bản, Điểm 62,5'])
  expect(describeChanges('facility-attributes', [{ subject, field: 'score', from: 62.5, to: 70 }])).toEqual([
    'mô tả từ 01/12/2026 · Điểm: 62,5 → 70',
  ])
  expect(describeChanges('plan-conditions', [{ subject: 'security', field: 'met', from: true, to: null }])).toEqual([
    'Bỏ «An toàn, bảo mật»: Đạt có',
  ])
  expect(describeChanges('facility', [{ field: 'name', from: 'Cũ', to: 'Mới' }])).toEqual(['Tên: Cũ → Mới'])
})
