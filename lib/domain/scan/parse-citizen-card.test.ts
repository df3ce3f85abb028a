import { describe, expect, it } from 'vitest'
import { citizenCardText } from '@/lib/testing/builders/scan-texts'
import { parseScan } from './parse-scan'
import { localDateSchema } from '../time/local-date'
import type { Scan, ScanChannel } from './scan.schema'

const CARD: Scan = {
  kind: 'citizen-card',
  personalNumber: '001090000001',
  oldIdNumber: '012345678',
  fullName: 'Nguyễn Văn A',
  birthDate: { year: 1990, month: 1, day: 1 },
  sex: 'male',
  address: 'Tổ 1, Phường X, Hà Nội',
  cardIssuedOn: localDateSchema.parse('2021-10-01'),
  textTrusted: true,
  warnings: [],
}
const { oldIdNumber: _, ...CARD_WITHOUT_OLD_ID } = CARD

describe('reads the seven fields', () => {
  it.each([
    ['as printed', citizenCardText()],
    ['CR behind', `${citizenCardText()}\r`],
    ['CR LF behind', `${citizenCardText()}\r\n`],
    ['Enter first', `\r\n${citizenCardText()}`],
    ['TAB behind', `${citizenCardText()}\t`],
    ['BOM and NUL', `\uFEFF${citizenCardText()}\0`],
    ['control characters around', `\u0002${citizenCardText()}\u0003`],
    ['scanned twice', `${citizenCardText()}\r\n${citizenCardText()}\r\n`],
    ['backslash for the bar', citizenCardText().replaceAll('|', '\\')],
    ['broken bar', citizenCardText().replaceAll('|', '¦')],
    ['full-width bar and digits', citizenCardText({ number: '００１０９００００００１' }).replaceAll('|', '｜')],
    ['NFD', citizenCardText().normalize('NFD')],
    ['double spaces', citizenCardText({ name: 'Nguyễn  Văn\u00A0A ' })],
    ['card of 2024, four empty fields', citizenCardText({ extra: ['', '', '', ''] })],
  ])('%s', (_name, raw) => {
    expect(parseScan(raw, 'camera')).toEqual({ ok: true, value: CARD })
  })

  it('keeps the empty old number, so that no later field shifts', () => {
    expect(parseScan(citizenCardText({ oldId: '' }), 'camera')).toEqual({ ok: true, value: CARD_WITHOUT_OLD_ID })
  })

  it.each(['wedge', 'serial', 'typed', 'image'] as const)('trusts whole text from %s', (channel) => {
    expect(parseScan(citizenCardText(), channel)).toEqual({ ok: true, value: CARD })
  })
})

describe('names', () => {
  it.each([
    ['NGUYỄN VĂN A', 'NGUYỄN VĂN A'],
    ['Ðặng Thị B', 'Đặng Thị B'],
    ['Ɖặng Thị B', 'Đặng Thị B'],
    ['Đặng Thị B'.normalize('NFD'), 'Đặng Thị B'],
    ["H'Ñoan Êban", "H'Ñoan Êban"],
    ['Trần Thị Xã', 'Trần Thị Xã'],
    ['TRẦN VĂN XÃ', 'TRẦN VĂN XÃ'],
  ])('%s is whole', (name, fullName) => {
    const scan = read(citizenCardText({ name }))
    expect(scan).toMatchObject({ fullName, textTrusted: true, warnings: [] })
    expect(scan.fullName).toBe(scan.fullName?.normalize('NFC'))
  })

  it.each<[string, Parameters<typeof citizenCardText>[0], ScanChannel]>([
    ['lost letters', { name: 'Nguy?n V?n A' }, 'wedge'],
    ['replacement characters', { name: 'Nguy\uFFFDn V\uFFFDn A' }, 'camera'],
    ['UTF-8 read as Windows-1252', { name: 'Nguyá»…n VÄƒn A' }, 'camera'],
    ['UTF-8 read as Latin-1', { name: Buffer.from('Nguyễn Thị Hồng').toString('latin1') }, 'camera'],
    ['à read as Latin-1', { name: Buffer.from('Lò Hà Pá').toString('latin1') }, 'camera'],
    ['only à and ò, read as Latin-1', { name: Buffer.from('Lò Hà B').toString('latin1') }, 'camera'],
    ['UTF-8 read as Shift-JIS', { name: 'Nguy盻 V ハ A' }, 'camera'],
    ['sex lost its accent', { name: 'Nguyen Thi A', sex: 'Nu' }, 'wedge'],
    ['sex cut to its first letter', { name: 'Nguyn Th A', sex: 'N' }, 'wedge'],
    ['sex damaged', { sex: 'N?' }, 'camera'],
    ['no accent anywhere', { name: 'Nguyen Van A', address: 'To 1, Phuong X, Ha Noi' }, 'wedge'],
  ])('%s: untrusted, numbers and dates still count', (_name, fields, channel) => {
    const scan = read(citizenCardText(fields), channel)
    expect(scan.textTrusted).toBe(false)
    expect(scan.warnings).toContainEqual({ code: 'name_damaged' })
    expect(scan).toMatchObject({
      personalNumber: '001090000001',
      oldIdNumber: '012345678',
      birthDate: { year: 1990, month: 1, day: 1 },
      cardIssuedOn: '2021-10-01',
    })
  })

  it('says which text is damaged', () => {
    const scan = read(citizenCardText({ address: 'T? 1, Ph??ng X' }))
    expect(scan).toMatchObject({ textTrusted: false, warnings: [{ code: 'address_damaged' }] })
  })
})

describe('sex', () => {
  it.each([
    ['Nam', 'male'],
    ['NAM', 'male'],
    ['Nữ', 'female'],
    ['NỮ', 'female'],
    ['Nữ'.normalize('NFD'), 'female'],
    ['Nu', 'female'],
    ['N', 'female'],
    ['N?', 'female'],
    ['Ná»¯', 'female'],
    ['', 'unknown'],
    ['X', 'unknown'],
  ])('%s is %s', (sex, expected) => {
    expect(read(citizenCardText({ sex })).sex).toBe(expected)
  })
})

describe('birth date', () => {
  it.each([
    ['01011990', { year: 1990, month: 1, day: 1 }],
    ['29022000', { year: 2000, month: 2, day: 29 }],
    ['1940', { year: 1940 }],
    ['011940', { year: 1940, month: 1 }],
    ['00001940', { year: 1940 }],
    ['00051940', { year: 1940, month: 5 }],
    ['05001940', { year: 1940 }],
    ['', undefined],
  ])('%s', (birth, expected) => {
    expect(read(citizenCardText({ birth })).birthDate).toEqual(expected)
  })

  it.each(['31021990', '29021990', '01131990', '32011990', '00000000', '0101990', '01/01/1990', 'Nam'])(
    'refuses %s',
    (birth) => {
      expect(parseScan(citizenCardText({ birth }), 'camera')).toEqual({ ok: false, error: { code: 'invalid_date' } })
    },
  )

  it('leaves out an issue date that no calendar has', () => {
    expect(read(citizenCardText({ issued: '31022021' })).cardIssuedOn).toBeUndefined()
  })
})

describe('doubts about the number', () => {
  it.each([
    ['unknown_province_prefix', { number: '003090000001' }],
    ['sex_mismatch', { number: '001190000001' }],
    ['birth_year_mismatch', { number: '001091000001' }],
    ['birth_year_mismatch', { number: '001290000001' }],
  ])('%s warns and does not block', (code, fields) => {
    expect(read(citizenCardText(fields))).toMatchObject({ personalNumber: fields.number, warnings: [{ code }] })
  })

  it('knows the countries of birth registration', () => {
    expect(read(citizenCardText({ number: '279090000001' })).warnings).toEqual([])
  })
})

describe('the four fields since 2024, whose order nobody publishes', () => {
  it.each([
    ['a cancelled number', ['001090000009', '', '', ''], { cancelledPersonalNumber: '001090000009' }],
    ['further back', ['', '', '001090000009', ''], { cancelledPersonalNumber: '001090000009' }],
    ['with names', ['001090000009', 'Nguyễn Văn B', 'Trần Thị C', ''], { cancelledPersonalNumber: '001090000009' }],
    ['an old number', ['987654321', '', '', ''], { oldIdNumber: '987654321' }],
    ['names only', ['', 'Nguyễn Văn B', 'Trần Thị C', ''], {}],
    ['the same number again', ['001090000001', '', '', ''], {}],
  ])('%s', (_name, extra, numbers) => {
    const scan = read(citizenCardText({ oldId: '', extra }))
    expect(scan).toEqual({ ...CARD_WITHOUT_OLD_ID, ...numbers })
  })
})

describe('two codes in one burst never mix two people', () => {
  const other = citizenCardText({ number: '001190000002', oldId: '111111111', name: 'Trần Thị B', sex: 'Nữ' })

  it('refuses two lines', () => {
    const raw = `${citizenCardText()}\r\n${other}`
    expect(parseScan(raw, 'wedge')).toEqual({ ok: false, error: { code: 'scan_unrecognised' } })
  })

  it.each([
    ['7 and 7 fields', citizenCardText({ oldId: '' }) + other],
    ['11 and 7 fields', citizenCardText({ oldId: '', extra: ['', '', '', ''] }) + other],
  ])('takes the first of two glued together: %s', (_name, raw) => {
    const scan = read(raw)
    expect(scan).toMatchObject({ personalNumber: '001090000001', fullName: 'Nguyễn Văn A' })
    expect(scan.oldIdNumber).toBeUndefined()
    expect(scan.cancelledPersonalNumber).toBeUndefined()
  })
})

describe('what is no citizen card', () => {
  it.each([
    ['a lost digit', citizenCardText({ number: '01090000001' })],
    ['a letter in the number', citizenCardText({ number: '00109O000001' })],
    ['labels', 'CCCD:001090000001|CMND:012345678|Họ tên:Nguyễn Văn A|a|b|c|d'],
    ['backslashes and a lost digit', citizenCardText({ number: '01090000001' }).replaceAll('|', '\\')],
    ['a name first', 'Nguyễn Văn A|001090000001|01011990|Nam|Hà Nội|01102021|'],
    ['bars only', '||||||||||'],
  ])('refuses %s', (_name, raw) => {
    expect(parseScan(raw, 'camera')).toEqual({ ok: false, error: { code: 'scan_unrecognised' } })
  })

  it('takes only the number of a code that was cut off', () => {
    expect(read('001090000001|012345678|Nguyễn V')).toEqual({
      kind: 'personal-number',
      personalNumber: '001090000001',
      textTrusted: true,
      warnings: [],
    })
  })
})

function read(raw: string, channel: ScanChannel = 'camera'): Scan {
  const result = parseScan(raw, channel)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
