import { describe, expect, it } from 'vitest'
import { mergeScans } from './merge-scans'
import type { Scan } from './scan.schema'

const CITIZEN: Scan = {
  kind: 'citizen-card',
  personalNumber: '031185004417',
  fullName: 'Nguyễn Thị Mẫu',
  birthDate: { year: 1985, month: 3, day: 9 },
  sex: 'female',
  address: 'Xã Mẫu, Hải Phòng',
  textTrusted: true,
  warnings: [],
}
const INSURANCE: Scan = {
  kind: 'insurance-card',
  insuranceCardNumber: 'DN4310123457788',
  socialInsuranceNumber: '0123457788',
  fullName: 'Nguyễn Thị Mẩu',
  birthDate: { year: 1985 },
  address: 'Huyện cũ',
  textTrusted: true,
  warnings: [],
}
const DAMAGED: Scan = {
  ...CITIZEN,
  fullName: 'Nguy?n Th? M?u',
  address: 'X? M?u',
  textTrusted: false,
  warnings: [{ code: 'name_damaged' }],
}

describe('mergeScans', () => {
  it.each([
    ['insurance card after citizen card', CITIZEN, INSURANCE, 'insurance-card'],
    ['citizen card after insurance card', INSURANCE, CITIZEN, 'citizen-card'],
  ])('%s: every number, and the details of the citizen card', (_, older, newer, kind) => {
    expect(mergeScans(older, newer)).toEqual({ ...INSURANCE, ...CITIZEN, kind })
  })

  it('takes whole words over damaged ones, whichever came first', () => {
    for (const merged of [mergeScans(DAMAGED, INSURANCE), mergeScans(INSURANCE, DAMAGED)]) {
      expect(merged).toMatchObject({ fullName: 'Nguyễn Thị Mẩu', address: 'Huyện cũ', textTrusted: true, warnings: [] })
      expect(merged).toMatchObject({ personalNumber: '031185004417', insuranceCardNumber: 'DN4310123457788' })
    }
  })

  it('keeps a damaged text marked as such where there is no other', () => {
    const typed: Scan = {
      kind: 'insurance-card-number',
      insuranceCardNumber: 'DN4310123457788',
      textTrusted: true,
      warnings: [],
    }
    expect(mergeScans(DAMAGED, typed)).toMatchObject({
      kind: 'insurance-card-number',
      fullName: 'Nguy?n Th? M?u',
      textTrusted: false,
      warnings: [{ code: 'name_damaged' }],
    })
  })

  it('lets a newer number replace an older one of its kind', () => {
    const renewed = { ...INSURANCE, insuranceCardNumber: 'GD4310123457788' }
    expect(mergeScans(INSURANCE, renewed).insuranceCardNumber).toBe('GD4310123457788')
  })
})
