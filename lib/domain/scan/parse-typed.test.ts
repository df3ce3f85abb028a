import { describe, expect, it } from 'vitest'
import { parseScan } from './parse-scan'

describe('numbers', () => {
  it.each([
    ['001090000001', { kind: 'personal-number', personalNumber: '001090000001', warnings: [] }],
    ['001 090 000 001', { kind: 'personal-number', personalNumber: '001090000001', warnings: [] }],
    ['001.090-000_001,', { kind: 'personal-number', personalNumber: '001090000001', warnings: [] }],
    [' ００１０９００００００１\r', { kind: 'personal-number', personalNumber: '001090000001', warnings: [] }],
    ['001090000001\r\n001090000001', { kind: 'personal-number', personalNumber: '001090000001', warnings: [] }],
    ['999090000001', { kind: 'personal-number', warnings: [{ code: 'unknown_province_prefix' }] }],
    ['001490000001', { kind: 'personal-number', warnings: [{ code: 'birth_year_mismatch' }] }],
    ['0912345678', { kind: 'social-insurance-number', warnings: [{ code: 'ambiguous_phone_number' }] }],
    ['0912 345 678', { kind: 'social-insurance-number', socialInsuranceNumber: '0912345678' }],
    ['0123456789', { kind: 'social-insurance-number', socialInsuranceNumber: '0123456789', warnings: [] }],
    ['0812345678', { kind: 'social-insurance-number', warnings: [{ code: 'ambiguous_phone_number' }] }],
    ['7912345678', { kind: 'social-insurance-number', socialInsuranceNumber: '7912345678', warnings: [] }],
    ['012345678', { kind: 'old-id-number', oldIdNumber: '012345678', warnings: [{ code: 'old_id_is_not_unique' }] }],
  ])('%s', (raw, expected) => {
    expect(parseScan(raw, 'typed')).toMatchObject({ ok: true, value: { ...expected, textTrusted: true } })
  })

  it.each(['1', '45', '12345678', '01234567890', '0010900000012', '001090000001001090000001'])(
    '%s: no number has this length',
    (raw) => {
      expect(parseScan(raw, 'typed')).toEqual({ ok: false, error: { code: 'wrong_length' } })
    },
  )
})

describe('insurance card numbers', () => {
  it.each([
    ['DN4010123456789'],
    ['DN 4 01 0123456789'],
    ['dn-4-01-0123456789'],
    ['DN.4.01.01234.56789'],
    ['dn_4,01 0123456789'],
  ])('%s', (raw) => {
    expect(parseScan(raw, 'typed')).toEqual({
      ok: true,
      value: {
        kind: 'insurance-card-number',
        insuranceCardNumber: 'DN4010123456789',
        socialInsuranceNumber: '0123456789',
        textTrusted: true,
        warnings: [],
      },
    })
  })

  it.each([
    ['ĐN 4 01 0123456789', 'DN4010123456789', 'input_method_active'],
    ['TÉ790123456789', 'TE1790123456789', 'input_method_active'],
    ['DN4030123456789', 'DN4030123456789', 'unknown_province_prefix'],
  ])('%s is %s, with %s', (raw, insuranceCardNumber, code) => {
    expect(parseScan(raw, 'typed')).toMatchObject({ ok: true, value: { insuranceCardNumber, warnings: [{ code }] } })
  })

  it.each(['DN6010123456789', 'DN401012345678', 'DN40101234567890', 'D44010123456789'])('%s is none', (raw) => {
    expect(parseScan(raw, 'typed')).toMatchObject({ ok: true, value: { kind: 'text-query', query: raw } })
  })
})

describe('codes that only their own application reads', () => {
  it.each([
    ['URL', 'https://vneid.example/qr?transactionCode=abc&result=1'],
    ['URL with a bar', 'https://his.example/vneid/callback/abc|1'],
    ['another scheme', 'vneid://share/0011'],
    ['JSON', '{"idCode":"001090000001","personName":"Nguyễn Văn A"}'],
    ['JSON list', '[{"a":"x|y"}]'],
    ['JWT', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIwMDEwOTAwMDAwMDEifQ.c2lnbmF0dXJl'],
    ['base64', 'MDAxMDkwMDAwMDAxfE5ndXnhu4VuIFbEg24gQQ=='],
    ['hex token', '5f2a9c0b7d1e4a6f8b3c5d7e9f0a1b2c'],
  ])('%s', (_name, raw) => {
    expect(parseScan(raw, 'camera')).toEqual({
      ok: true,
      value: { kind: 'dynamic-code', textTrusted: true, warnings: [] },
    })
  })
})

describe('tickets', () => {
  it('reads its own code', () => {
    expect(parseScan('TD1:31999:20261120:P12:45\r', 'wedge')).toEqual({
      ok: true,
      value: {
        kind: 'ticket',
        ticket: { facilityCode: '31999', day: '2026-11-20', roomCode: 'P12', number: 45 },
        textTrusted: true,
        warnings: [],
      },
    })
  })

  it.each([
    'TD1:31999:20261131:P12:45',
    'TD1:3199:20261120:P12:45',
    'TD1:31999:20261120::45',
    'TD1:31999:20261120:P12:0',
    'TD1:31999:20261120:P12',
    'TD1:31999:20261120:P12:45:6',
  ])('refuses %s', (raw) => {
    expect(parseScan(raw, 'camera')).toEqual({ ok: false, error: { code: 'scan_unrecognised' } })
  })
})

describe('names and other words', () => {
  it.each([
    ['nguyen van a', 'nguyen van a'],
    ['  Nguyễn   Văn\tA \r\n', 'Nguyễn Văn A'],
    ['Nguyễn'.normalize('NFD'), 'Nguyễn'],
    ['05/03/1985 nguyễn', '05/03/1985 nguyễn'],
    ['TAM-261120-7K2Q', 'TAM-261120-7K2Q'],
    ['BN0012', 'BN0012'],
    ['CCCD: 001090000001 Nguyễn Văn A', 'CCCD: 001090000001 Nguyễn Văn A'],
  ])('%j', (raw, query) => {
    expect(parseScan(raw, 'typed')).toEqual({
      ok: true,
      value: { kind: 'text-query', query, textTrusted: true, warnings: [] },
    })
  })

  it('says that letters were lost', () => {
    expect(parseScan('Nguy?n V?n A', 'wedge')).toMatchObject({
      ok: true,
      value: { query: 'Nguy?n V?n A', textTrusted: false, warnings: [{ code: 'name_damaged' }] },
    })
  })
})

describe('refused', () => {
  it.each([
    ['nothing', '', 'empty_scan'],
    ['white space and noise', ' \r\n\t\uFEFF\0 ', 'empty_scan'],
    ['8,193 characters', 'a'.repeat(8193), 'scan_too_long'],
    ['8,192 letters', 'a'.repeat(8192), 'scan_unrecognised'],
    ['8,192 digits', '0'.repeat(8192), 'wrong_length'],
    ['delimited words', 'abc|def', 'scan_unrecognised'],
    ['two numbers', '001090000001\n079090000001', 'scan_unrecognised'],
    ['several lines', 'Họ tên: Nguyễn Văn A\nSố: 001090000001', 'scan_unrecognised'],
    ['signs only', '(((((', 'scan_unrecognised'],
  ])('%s', (_name, raw, code) => {
    expect(parseScan(raw, 'typed')).toEqual({ ok: false, error: { code } })
  })
})
