import { describe, expect, it } from 'vitest'
import { isKnownInsuranceProvince } from './birthplace-prefixes'
import { readTenDigits, type TenDigits } from './read-ten-digits'

describe('readTenDigits', () => {
  it.each<[string, TenDigits]>([
    ['0123456789', 'insurance'],
    ['0423456789', 'insurance'],
    ['0623456789', 'insurance'],
    ['3123456789', 'insurance'],
    ['0323456789', 'phone'],
    ['0523456789', 'phone'],
    ['0723456789', 'phone'],
    ['0912345678', 'phone'],
    ['0223456789', 'either'],
    ['0823456789', 'either'],
    ['0023456789', 'either'],
  ])('%s: %s', (digits, kind) => expect(readTenDigits(digits)).toBe(kind))

  it('takes no number of a known province for a telephone number', () => {
    const provinces = Array.from({ length: 10 }, (_, digit) => `0${digit}`).filter(isKnownInsuranceProvince)
    expect(provinces).toEqual(['01', '02', '04', '06', '08'])
    for (const province of provinces) expect(readTenDigits(`${province}23456789`)).not.toBe('phone')
  })
})
