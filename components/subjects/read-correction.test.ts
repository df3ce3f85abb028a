import { expect, it } from 'vitest'
import { EMPTY_CORRECTION, readCorrection } from './read-correction'

const proven = { ...EMPTY_CORRECTION, reason: 'Sai khi nhập', evidence: 'Căn cước' }

it('changes only what was filled in', () => {
  expect(readCorrection({ ...proven, fullName: 'Đỗ Mẫu', birthDate: '5/3/1985', phone: '090 000 0001' })).toEqual({
    ok: true,
    value: {
      changes: { fullName: 'Đỗ Mẫu', birthDate: { year: 1985, month: 3, day: 5 }, phone: '0900000001' },
      reason: 'Sai khi nhập',
      evidence: 'Căn cước',
    },
  })
})

it.each([
  [{ ...EMPTY_CORRECTION, fullName: 'Đỗ Mẫu' }, ['reason', 'evidence']],
  [{ ...proven, birthDate: '31/02/1985' }, ['birthDate']],
  [{ ...proven, phone: '12345' }, ['phone']],
  [{ ...proven, personalNumber: '03118500440' }, ['personalNumber']],
  [proven, ['fullName']],
])('%j is refused beside %j', (draft, fields) => {
  const read = readCorrection(draft)
  expect(read.ok ? [] : Object.keys(read.errors)).toEqual(fields)
})
