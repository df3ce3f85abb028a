import { describe, expect, it } from 'vitest'
import { comparePerson, type PersonDetails, type ScannedDetails } from './compare-person'

const RECORD: PersonDetails = {
  fullName: 'Nguyễn Văn Hoà',
  birthDate: { year: 1985, month: 3, day: 5 },
  sex: 'male',
  address: 'Huyện Tiên Lãng, Hải Phòng',
  insuranceCardNumber: 'DN4310123457788',
}

describe('no difference', () => {
  it.each<[string, Partial<ScannedDetails>]>([
    ['nothing else was read', {}],
    ['case, spaces, composition', { fullName: ' NGUYỄN  VĂN HOÀ '.normalize('NFD') }],
    ['the place of a tone', { fullName: 'Nguyễn Văn Hòa' }],
    ['accents lost (MRZ)', { fullName: 'NGUYEN VAN HOA' }],
    ['letters lost', { fullName: 'Nguy?n V?n Ho?', textTrusted: false }],
    ['coarser birth date', { birthDate: { year: 1985 } }],
    ['sex not printed', { sex: 'unknown' }],
    ['address in capitals', { address: 'HUYỆN TIÊN LÃNG, HẢI PHÒNG' }],
    ['address damaged', { address: 'X? Ki?n Thi?t', textTrusted: false }],
  ])('%s', (_name, scanned) => {
    expect(comparePerson({ record: RECORD, scanned: { textTrusted: true, ...scanned } })).toEqual([])
  })

  it('asks about nothing that the record lacks', () => {
    expect(comparePerson({ record: {}, scanned: { ...RECORD, textTrusted: true } })).toEqual([])
  })
})

describe('one row per difference', () => {
  it.each<[string, PersonDetails, Partial<ScannedDetails>, string, string]>([
    ['name, card prevails', RECORD, { fullName: 'Nguyễn Văn Hoan' }, 'fullName', 'scanned'],
    ['name without accents', RECORD, { fullName: 'NGUYEN VAN HOAN' }, 'fullName', 'record'],
    ['name damaged, accents left', RECORD, { fullName: 'Trần V?n B', textTrusted: false }, 'fullName', 'record'],
    ['name damaged', RECORD, { fullName: 'Tr?n B', textTrusted: false }, 'fullName', 'record'],
    ['record without accents', { fullName: 'NGUYEN VAN HOA' }, { fullName: 'Nguyễn Văn Hoà' }, 'fullName', 'scanned'],
    ['birth date', RECORD, { birthDate: { year: 1985, month: 3, day: 6 } }, 'birthDate', 'scanned'],
    [
      'birth date though text is damaged',
      RECORD,
      { birthDate: { year: 1986 }, textTrusted: false },
      'birthDate',
      'scanned',
    ],
    ['sex', RECORD, { sex: 'female' }, 'sex', 'scanned'],
    ['address of the card', RECORD, { address: 'Xã Kiến Thiết, Hải Phòng' }, 'address', 'scanned'],
    ['card number', RECORD, { insuranceCardNumber: 'GD4310123457788' }, 'insuranceCardNumber', 'scanned'],
  ])('%s', (_name, record, scanned, field, preferred) => {
    const differences = comparePerson({ record, scanned: { textTrusted: true, ...scanned } })
    expect(differences).toMatchObject([{ field, preferred }])
  })

  it('gives both values', () => {
    const scanned = { address: 'Xã Kiến Thiết, Hải Phòng', textTrusted: true }
    expect(comparePerson({ record: RECORD, scanned })).toEqual([
      { field: 'address', values: { record: RECORD.address, scanned: scanned.address }, preferred: 'scanned' },
    ])
  })
})
