import { describe, expect, it } from 'vitest'
import { citizenCardText, insuranceCardFields } from '@/lib/testing/builders/scan-texts'
import { parseScan } from '../scan/parse-scan'
import { identifiersOf, maskIdentifier, maskPhone, type IdentifierKind } from './identifier'

describe('identifiersOf', () => {
  it.each([
    [
      citizenCardText({ extra: ['001090000009', '', '', ''] }),
      [
        { kind: 'personal-number', value: '001090000001' },
        { kind: 'cancelled-personal-number', value: '001090000009' },
        { kind: 'old-id-number', value: '012345678' },
      ],
    ],
    [
      insuranceCardFields().join('|'),
      [
        { kind: 'insurance-card-number', value: 'DN4010123456789' },
        { kind: 'social-insurance-number', value: '0123456789' },
      ],
    ],
    ['0123456789', [{ kind: 'social-insurance-number', value: '0123456789' }]],
    ['nguyen van a', []],
  ])('%s', (raw, identifiers) => {
    const scan = parseScan(raw, 'camera')
    expect(scan.ok && identifiersOf(scan.value)).toEqual(identifiers)
  })

  it('derives the 10 digits where only the card number is given', () => {
    expect(
      identifiersOf({
        kind: 'insurance-card',
        insuranceCardNumber: 'DN4010123456789',
        textTrusted: true,
        warnings: [],
      }),
    ).toContainEqual({ kind: 'social-insurance-number', value: '0123456789' })
  })
})

describe('masks', () => {
  it.each<[IdentifierKind, string, string]>([
    ['personal-number', '031185004417', '0311 •••• 4417'],
    ['cancelled-personal-number', '031185004417', '0311 •••• 4417'],
    ['insurance-card-number', 'DN4310123457788', 'DN 4 31 •••••• 7788'],
    ['social-insurance-number', '0123457788', '01 •••• 7788'],
    ['old-id-number', '012345678', '01 •••• 678'],
    ['passport', 'B1234567', 'B1 •••• 67'],
    ['temporary-code', 'TAM-261120-7K2Q', 'TAM-261120-7K2Q'],
    ['personal-number', '0311', '••••'],
    ['passport', 'B12345', '••••••'],
    ['insurance-card-number', 'DN43', '••••'],
  ])('%s %s', (kind, value, masked) => {
    expect(maskIdentifier(kind, value)).toBe(masked)
  })

  it.each([
    ['0912345345', '0912 ••• 345'],
    ['02253123456', '0225 •••• 456'],
    ['113', '•••'],
  ])('%s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })
})
