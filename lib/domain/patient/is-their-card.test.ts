import { describe, expect, it } from 'vitest'
import type { Scan } from '../scan/scan.schema'
import { isTheirCard } from './is-their-card'

const CARD: Scan = {
  kind: 'citizen-card',
  fullName: 'Nguyễn Thị Mẫu',
  birthDate: { year: 1985, month: 3, day: 9 },
  textTrusted: true,
  warnings: [],
}
const MRZ: Scan = { ...CARD, kind: 'mrz', fullName: 'NGUYEN THI M' }
const WORN: Scan = { ...CARD, fullName: 'Nguy?n Th? M?u', textTrusted: false }
const NUMBER: Scan = { kind: 'personal-number', textTrusted: true, warnings: [] }

describe('isTheirCard', () => {
  it.each<[string, Scan, Parameters<typeof isTheirCard>[1], boolean]>([
    ['as on the card', CARD, { fullName: 'Nguyễn Thị Mẫu', birthDate: { year: 1985, month: 3, day: 9 } }, true],
    ['accents and case', CARD, { fullName: 'NGUYEN THI MẪU' }, true],
    ['the year alone', CARD, { fullName: 'Nguyễn Thị Mẫu', birthDate: { year: 1985 } }, true],
    ['nothing typed yet', CARD, { fullName: '' }, true],
    ['a number says no name', NUMBER, { fullName: 'Nguyễn Văn Bé', birthDate: { year: 2022 } }, true],
    ['a name that the MRZ cut', MRZ, { fullName: 'Nguyễn Thị Mẫu' }, true],
    ['a worn name, typed anew', WORN, { fullName: 'Nguyễn Thị Mẫu' }, true],
    ['a worn name, somebody else', WORN, { fullName: 'Trần Bé' }, false],
    ['the child’s name', CARD, { fullName: 'Nguyễn Văn Bé' }, false],
    ['the child’s birth date', CARD, { fullName: 'Nguyễn Thị Mẫu', birthDate: { year: 2022 } }, false],
    ['the child’s birth date under a worn card', WORN, { fullName: '', birthDate: { year: 2022 } }, false],
  ])('%s', (_, card, typed, theirs) => expect(isTheirCard(card, typed)).toBe(theirs))
})
