import { describe, expect, it } from 'vitest'
import { hexOf, insuranceCardFields, newInsuranceCardFields } from '@/lib/testing/builders/scan-texts'
import { parseScan } from './parse-scan'
import type { Scan } from './scan.schema'

const OLD_CARD = {
  kind: 'insurance-card',
  insuranceCardNumber: 'DN4010123456789',
  socialInsuranceNumber: '0123456789',
  fullName: 'Nguyễn Văn A',
  birthDate: { year: 1990, month: 1, day: 1 },
  sex: 'male',
  address: 'Tổ 1, Phường X, Quận Y, Hà Nội',
  registeredFacilityCode: '01001',
  validFrom: '2021-01-01',
  validTo: '2025-12-31',
  fiveYearsFrom: '2023-01-01',
  textTrusted: true,
  warnings: [],
}
const { validTo: _, ...WITHOUT_END } = OLD_CARD

describe('the card of 15 characters', () => {
  const text = insuranceCardFields().join('|')
  it.each([
    ['as printed', text],
    ['CR LF behind', `${text}\r\n`],
    ['NUL behind', `${text}\0`],
    ['end mark taken by the scanner', text.slice(0, -1)],
    ['end mark and its bar missing', text.slice(0, -2)],
    ['capitals in the hex', text.toUpperCase()],
    ['Đ for D', text.replace('DN4', 'đN4')],
    ['backslash for the bar', text.replaceAll('|', '\\')],
    ['dash in the facility', text.replace('01 - 001', '01 – 001')],
    ['unpadded birth date', text.replace('|01/01/1990|', '|1/1/1990|')],
  ])('%s', (_name, raw) => {
    const scan = read(raw)
    expect({ ...scan, warnings: [] }).toEqual(OLD_CARD)
  })

  it.each([
    ['validTo not printed', 7, '-', WITHOUT_END],
    ['validTo no calendar date', 7, '31/02/2025', WITHOUT_END],
    ['year only', 2, '1940', { ...OLD_CARD, birthDate: { year: 1940 } }],
    ['female', 3, '2', { ...OLD_CARD, sex: 'female' }],
    ['sex not printed', 3, '-', { ...OLD_CARD, sex: 'unknown' }],
    ['space before a date', 12, ' 01/01/2023', OLD_CARD],
    ['unknown object letters', 0, 'ZZ4010123456789', { ...OLD_CARD, insuranceCardNumber: 'ZZ4010123456789' }],
    ['block of the army', 0, 'QN5970123456789', { ...OLD_CARD, insuranceCardNumber: 'QN5970123456789' }],
  ])('%s', (_name, at, value, expected) => {
    expect(read(insuranceCardFields().with(at, value).join('|'))).toEqual(expected)
  })

  it('reads UTF-16LE, which some cards have', () => {
    expect(read(insuranceCardFields().with(1, hexOf('Lê Văn B', 'utf16le')).join('|'))).toMatchObject({
      fullName: 'Lê Văn B',
      textTrusted: true,
    })
  })

  it('warns of an unknown province', () => {
    const scan = read(insuranceCardFields('Nguyễn Văn A', 'DN4030123456789').join('|'))
    expect(scan.warnings).toEqual([{ code: 'unknown_province_prefix' }])
  })

  it.each(['31/02/1990', '1990-01-01', '00/00/0000'])('refuses the birth date %s', (birth) => {
    const raw = insuranceCardFields().with(2, birth).join('|')
    expect(parseScan(raw, 'camera')).toEqual({ ok: false, error: { code: 'invalid_date' } })
  })
})

describe('the card of 10 digits', () => {
  it.each([
    ['17 fields', newInsuranceCardFields()],
    ['without end mark', newInsuranceCardFields().slice(0, -1)],
    ['10 fields', [...newInsuranceCardFields().slice(0, 9), '$']],
  ])('%s', (_name, fields) => {
    expect(read(fields.join('|'))).toEqual({
      kind: 'insurance-card',
      socialInsuranceNumber: '0123456789',
      fullName: 'Nguyễn Văn A',
      birthDate: { year: 1990, month: 1, day: 1 },
      sex: 'male',
      registeredFacilityCode: '01C54',
      validFrom: '2022-10-01',
      ...(fields.length > 12 && { fiveYearsFrom: '2027-10-01' }),
      textTrusted: true,
      warnings: [],
    })
  })
})

describe('a name that does not decode is dropped, the rest counts', () => {
  const { fullName: _name, ...REST } = OLD_CARD
  it.each([
    ['odd number of digits', hexOf('Nguyễn Văn A').slice(1)],
    ['invalid UTF-8', 'ff'.repeat(7)],
    ['control characters', '0102030405'],
    ['UTF-8 twice encoded', hexOf(Buffer.from('Nguyễn').toString('latin1'))],
    ['no hex', 'Nguyễn Văn A'],
  ])('%s', (_what, hex) => {
    const scan = read(insuranceCardFields().with(1, hex).join('|'))
    expect(scan).toMatchObject({ ...REST, textTrusted: false, warnings: [{ code: 'name_damaged' }] })
    expect(scan.fullName).toBeUndefined()
  })
})

describe('an input method that composed the text', () => {
  it.each([
    ['ê typed c3aa', hexOf('Lê Thị Bê'), hexOf('Lê Thị Bê').replaceAll('aa', 'â')],
    ['ữ typed e1bbaf', hexOf('Bùi Hữu B'), hexOf('Bùi Hữu B').replaceAll('af', 'à')],
    ['n and ệ typed 6ee1bb87', hexOf('Ngô Nệ'), hexOf('Ngô Nệ').replaceAll('ee', 'ê')],
    ['ắ typed e1baaf', hexOf('Lê Thắng'), hexOf('Lê Thắng').replaceAll('aaf', 'ầ').replaceAll('aa', 'â')],
    ['only some of it', hexOf('Lê Hữu Bê'), hexOf('Lê Hữu Bê').replace('aa', 'â')],
    ['capitals', hexOf('Lê Bê').toUpperCase(), hexOf('Lê Bê').toUpperCase().replaceAll('AA', 'Â')],
  ])('Telex is undone: %s', (_what, typed, composed) => {
    expect(composed).not.toBe(typed)
    const fullName = Buffer.from(typed, 'hex').toString()
    const scan = read(insuranceCardFields().with(1, composed).join('|'))
    expect(scan).toMatchObject({ fullName, textTrusted: true, warnings: [{ code: 'input_method_active' }] })
  })

  it.each([
    ['VNI', hexOf('Nguyễn Văn A').replaceAll('e1', 'é').replaceAll('6e2', '6è')],
    ['Telex and VNI letters', hexOf('Lê Hữu A').replaceAll('aa', 'â').replaceAll('e1', 'é')],
    ['Telex that swallowed a key', hexOf('Lê Hữu A').replace('aa', 'â').replace('af', 'à').slice(0, -1)],
  ])('nothing is guessed: %s', (_what, composed) => {
    const scan = read(insuranceCardFields().with(1, composed).join('|'))
    expect(scan).toMatchObject({ insuranceCardNumber: 'DN4010123456789', birthDate: OLD_CARD.birthDate })
    expect(scan).toMatchObject({ textTrusted: false, validTo: '2025-12-31' })
    expect(scan.warnings).toEqual([{ code: 'name_damaged' }, { code: 'input_method_active' }])
    expect(scan.fullName).toBeUndefined()
  })

  it.each([
    ['TÉ790123456789', 'TE1790123456789'],
    ['té790123456789', 'TE1790123456789'],
    ['TŨ790123456789', 'TU4790123456789'],
    ['TỮ90123456789', 'TU4790123456789'],
    ['CẶ60123456789', 'CA5860123456789'],
    ['ÀK010123456789', 'AK2010123456789'],
    ['ĐN4010123456789', 'DN4010123456789'],
  ])('the number %s was %s', (composed, insuranceCardNumber) => {
    const scan = read(insuranceCardFields().with(0, composed).join('|'))
    expect(scan).toMatchObject({ kind: 'insurance-card', insuranceCardNumber, fullName: 'Nguyễn Văn A' })
    expect(scan.warnings).toContainEqual({ code: 'input_method_active' })
  })

  it.each(['TE790123456789', 'TÈ20123456789', 'TÉ7901234567890'])(
    'a number that lost a digit is refused: %s',
    (number) => {
      const raw = insuranceCardFields().with(0, number).join('|')
      expect(parseScan(raw, 'wedge')).toEqual({ ok: false, error: { code: 'scan_unrecognised' } })
    },
  )
})

describe('the short VssID code: the number only', () => {
  it.each([
    ['DN4010123456789|4e67', { kind: 'insurance-card-number', insuranceCardNumber: 'DN4010123456789' }],
    ['DN4010123456789$4e67', { kind: 'insurance-card-number', insuranceCardNumber: 'DN4010123456789' }],
    ['0123456789|4e67', { kind: 'social-insurance-number', socialInsuranceNumber: '0123456789' }],
    ['0123456789$', { kind: 'social-insurance-number', socialInsuranceNumber: '0123456789' }],
    ['001090000001|4e67', { kind: 'personal-number', personalNumber: '001090000001' }],
  ])('%s', (raw, expected) => {
    const scan = read(raw)
    expect(scan).toMatchObject({ ...expected, warnings: [] })
    expect(scan.fullName).toBeUndefined()
  })
})

function read(raw: string): Scan {
  const result = parseScan(raw, 'wedge')
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
