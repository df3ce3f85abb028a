import { expect, it } from 'vitest'
import { toEnvelopePerson } from './to-envelope-person'

const row = { HO_TEN: 'PHẠM THỊ HỒNG MẪU', NGAY_SINH: '198503090000', GIOI_TINH: '2' }

it('whom an XML1 speaks of', () => {
  const person = toEnvelopePerson({
    ...row,
    SO_CCCD: '031185009994',
    MA_THE_BHYT: 'DN4313199900001',
    DIA_CHI: 'Số 12 đường Mẫu, phường Mẫu, Hải Phòng',
    DIEN_THOAI: '+84 912 000 345',
  })
  expect(person).toEqual({
    fullName: 'PHẠM THỊ HỒNG MẪU',
    birthDate: { year: 1985, month: 3, day: 9 },
    sex: 'female',
    identifiers: [
      { kind: 'personal-number', value: '031185009994' },
      { kind: 'insurance-card-number', value: 'DN4313199900001' },
      { kind: 'social-insurance-number', value: '3199900001' },
    ],
    formerIdentifiers: [],
    address: 'Số 12 đường Mẫu, phường Mẫu, Hải Phòng',
    phone: '0912000345',
  })
})

it.each([
  ['12 digits', '198503090000', { year: 1985, month: 3, day: 9 }],
  ['a newborn with the hour', '202611090715', { year: 2026, month: 11, day: 9 }],
  ['8 digits', '19850309', { year: 1985, month: 3, day: 9 }],
  ['only the year, in 12 digits', '198500000000', { year: 1985 }],
  ['only the year, in 4 digits', '1985', { year: 1985 }],
  ['year and month', '198503000000', { year: 1985, month: 3 }],
  ['29 February of a leap year', '200002290000', { year: 2000, month: 2, day: 29 }],
  ['no day of the calendar', '198502310000', undefined],
  ['words', 'khoảng 1985', undefined],
])('birth date: %s', (_, NGAY_SINH, birthDate) => {
  expect(toEnvelopePerson({ ...row, NGAY_SINH }).birthDate).toEqual(birthDate)
})

it.each([
  ['1', 'male'],
  ['2', 'female'],
  ['3', 'unknown'],
  ['0', 'unknown'],
])('GIOI_TINH %s is %s', (GIOI_TINH, sex) => {
  expect(toEnvelopePerson({ ...row, GIOI_TINH }).sex).toBe(sex)
})

it.each([
  ['an old number', '123456789', [{ kind: 'old-id-number', value: '123456789' }]],
  ['a passport', 'C1234567', [{ kind: 'passport', value: 'C1234567' }]],
  ['zeros in place of a number', '000000000000', []],
  ['11 digits', '03118500999', []],
])('SO_CCCD holds %s', (_, SO_CCCD, identifiers) => {
  expect(toEnvelopePerson({ ...row, SO_CCCD }).identifiers).toEqual(identifiers)
})

it('a card changed during the stay: the later one is theirs, the earlier one only leads to them', () => {
  const cards = { MA_THE_BHYT: 'DN4313199900001;HT3313199900001', GT_THE_TU: '20260101;20261101' }
  const { identifiers, formerIdentifiers } = toEnvelopePerson({ ...row, ...cards })
  expect(identifiers[0]?.value).toBe('HT3313199900001')
  expect(formerIdentifiers[0]?.value).toBe('DN4313199900001')
})

it('the later card counts wherever it stands in the list', () => {
  const cards = { MA_THE_BHYT: 'HT3313199900001;DN4313199900001', GT_THE_TU: '20261101;20260101' }
  expect(toEnvelopePerson({ ...row, ...cards }).identifiers[0]?.value).toBe('HT3313199900001')
})

it('a temporary card without a number of its own leads to nobody', () => {
  expect(toEnvelopePerson({ ...row, MA_THE_BHYT: 'TE1310000000000' }).identifiers).toEqual([])
})
