import { describe, expect, it } from 'vitest'
import { comparePerson, type PersonDetails, type ScannedDetails } from './compare-person'

const RECORD: PersonDetails = {
  fullName: 'Nguyễn Văn Hoà',
  birthDate: { year: 1985, month: 3, day: 5 },
  sex: 'male',
  address: 'Huyện Tiên Lãng, Hải Phòng',
  phone: '0912345345',
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

  it('adds what the record lacks without asking', () => {
    expect(comparePerson({ record: {}, scanned: { ...RECORD, textTrusted: true }, card: RECORD })).toEqual([])
  })

  it('believes a scanned address over the older one of the gateway', () => {
    const scanned = { address: RECORD.address ?? '', textTrusted: true }
    expect(comparePerson({ record: RECORD, scanned, card: { address: 'Quận Kiến An, Hải Phòng' } })).toEqual([])
  })
})

describe('one row per difference', () => {
  it.each<[string, PersonDetails, Partial<ScannedDetails>, PersonDetails | undefined, string, string]>([
    ['name, card prevails', RECORD, { fullName: 'Nguyễn Văn Hoan' }, undefined, 'fullName', 'scanned'],
    ['name without accents', RECORD, { fullName: 'NGUYEN VAN HOAN' }, undefined, 'fullName', 'record'],
    [
      'name damaged, accents left',
      RECORD,
      { fullName: 'Trần V?n B', textTrusted: false },
      undefined,
      'fullName',
      'record',
    ],
    ['name damaged', RECORD, { fullName: 'Tr?n B', textTrusted: false }, undefined, 'fullName', 'record'],
    [
      'record without accents',
      { fullName: 'NGUYEN VAN HOA' },
      { fullName: 'Nguyễn Văn Hoà' },
      undefined,
      'fullName',
      'scanned',
    ],
    ['name of the gateway', RECORD, {}, { fullName: 'Nguyễn Văn Hoan' }, 'fullName', 'record'],
    ['birth date', RECORD, { birthDate: { year: 1985, month: 3, day: 6 } }, undefined, 'birthDate', 'scanned'],
    [
      'birth date though text is damaged',
      RECORD,
      { birthDate: { year: 1986 }, textTrusted: false },
      undefined,
      'birthDate',
      'scanned',
    ],
    ['birth date of the gateway', RECORD, {}, { birthDate: { year: 1986 } }, 'birthDate', 'record'],
    ['sex', RECORD, { sex: 'female' }, undefined, 'sex', 'scanned'],
    ['address of the card', RECORD, { address: 'Xã Kiến Thiết, Hải Phòng' }, undefined, 'address', 'scanned'],
    ['address of the gateway', RECORD, {}, { address: 'Xã Kiến Thiết, Hải Phòng' }, 'address', 'card'],
    ['phone kept', RECORD, { phone: '0987654321' }, undefined, 'phone', 'record'],
    [
      'card number of the gateway',
      RECORD,
      { insuranceCardNumber: 'DN4310123457788' },
      { insuranceCardNumber: 'GD4310123457788' },
      'insuranceCardNumber',
      'card',
    ],
    [
      'card number scanned',
      RECORD,
      { insuranceCardNumber: 'GD4310123457788' },
      undefined,
      'insuranceCardNumber',
      'scanned',
    ],
  ])('%s', (_name, record, scanned, card, field, preferred) => {
    const differences = comparePerson({ record, scanned: { textTrusted: true, ...scanned }, ...(card && { card }) })
    expect(differences).toMatchObject([{ field, preferred }])
  })

  it('gives every value with its source', () => {
    const scanned = { address: 'Xã Kiến Thiết, Hải Phòng', textTrusted: true }
    const card = { address: 'Quận Kiến An, Hải Phòng' }
    expect(comparePerson({ record: RECORD, scanned, card })).toEqual([
      {
        field: 'address',
        values: { record: RECORD.address, scanned: scanned.address, card: card.address },
        preferred: 'scanned',
      },
    ])
  })
})
