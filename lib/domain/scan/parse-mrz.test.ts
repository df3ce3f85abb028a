import { describe, expect, it } from 'vitest'
import { MRZ_LINES } from '@/lib/testing/builders/scan-texts'
import { parseScan } from './parse-scan'

const [FIRST, SECOND, THIRD] = MRZ_LINES
const MRZ = MRZ_LINES.join('\n')

const CARD = {
  kind: 'mrz',
  personalNumber: '001090000001',
  fullName: 'NGUYEN VAN A',
  birthDate: { year: 1990, month: 1, day: 1 },
  sex: 'male',
  textTrusted: true,
  warnings: [],
}

describe('parseMrz', () => {
  it.each([
    ['three lines', MRZ],
    ['CR LF', `${MRZ_LINES.join('\r\n')}\r\n`],
    ['one line', MRZ_LINES.join('')],
    ['small letters', MRZ.toLowerCase()],
    ['a keyboard without Shift', MRZ.toLowerCase().replaceAll('<', ',')],
    ['spaces around', MRZ_LINES.map((line) => ` ${line} `).join('\n')],
  ])('%s', (_name, raw) => {
    expect(parseScan(raw, 'wedge')).toEqual({ ok: true, value: CARD })
  })

  it.each([
    ['number', FIRST.replace('001090000001', '001090000002'), SECOND],
    ['short number', FIRST.replace('VNM0', 'VNM1'), SECOND],
    ['check digit of the 12 digits', FIRST.replace(/9$/, '8'), SECOND],
    ['birth date', FIRST, SECOND.replace('900101', '900102')],
    ['expiry', FIRST, SECOND.replace('300101', '300102')],
    ['composite', FIRST, SECOND.replace(/6$/, '7')],
  ])('one wrong digit warns and is not repaired: %s', (_name, first, second) => {
    const result = parseScan([first, second, THIRD].join('\n'), 'image')
    expect(result).toMatchObject({ ok: true, value: { kind: 'mrz', warnings: [{ code: 'check_digit_mismatch' }] } })
    expect(result).toMatchObject({ value: { personalNumber: first.slice(15, 27) } })
  })

  it('warns where the two printings of the number differ, though each has its right check digit', () => {
    const raw = mrzOf('001090000001', '900101', 'M', '090000002')
    expect(parseScan(raw, 'image')).toMatchObject({ ok: true, value: { warnings: [{ code: 'check_digit_mismatch' }] } })
  })

  it.each([
    ['2001 by the personal number', '001301000001', '010203', 'F', { year: 2001, month: 2, day: 3 }],
    ['1901 by the personal number', '001101000001', '010203', 'F', { year: 1901, month: 2, day: 3 }],
    ['day and month unknown', '001140000001', '40<<<<', 'F', { year: 1940 }],
  ])('takes the century from the fourth digit: %s', (_name, number, birth, sex, birthDate) => {
    const raw = mrzOf(number, birth, sex)
    expect(parseScan(raw, 'image')).toEqual({
      ok: true,
      value: { ...CARD, personalNumber: number, birthDate, sex: 'female' },
    })
  })

  it.each([
    ['sex_mismatch', '001090000001', '900101', 'F'],
    ['birth_year_mismatch', '001090000001', '910101', 'M'],
    ['unknown_province_prefix', '003090000001', '900101', 'M'],
  ])('%s', (code, number, birth, sex) => {
    expect(parseScan(mrzOf(number, birth, sex), 'image')).toMatchObject({ ok: true, value: { warnings: [{ code }] } })
  })

  it.each([
    ['a character missing', MRZ_LINES.join('').slice(0, -1), 'scan_unrecognised'],
    ['a character too many', `${MRZ}<`, 'scan_unrecognised'],
    ['a letter among the 12 digits', MRZ.replace('001090000001', '0010900O0001'), 'scan_unrecognised'],
    ['a foreign character', MRZ.replace('NGUYEN', 'NGUYÊN'), 'scan_unrecognised'],
    ['no calendar date', MRZ.replace('900101', '903101'), 'invalid_date'],
  ])('refuses %s', (_name, raw, code) => {
    expect(parseScan(raw, 'image')).toEqual({ ok: false, error: { code } })
  })
})

function mrzOf(number: string, birth: string, sex: string, short = number.slice(3)): string {
  const first = `IDVNM${withDigit(short)}${number}<<${withDigit(number).slice(-1)}`
  const second = `${withDigit(birth)}${sex}${withDigit('300101')}VNM<<<<<<<<<<<`
  const composite = first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29)
  return [first, second + withDigit(composite).slice(-1), THIRD].join('\n')
}

function withDigit(field: string): string {
  const weights = [7, 3, 1]
  let sum = 0
  for (let at = 0; at < field.length; at += 1) {
    const character = field.charAt(at)
    sum += (character === '<' ? 0 : Number.parseInt(character, 36)) * (weights[at % 3] ?? 0)
  }
  return `${field}${sum % 10}`
}
