import { describe, expect, it } from 'vitest'
import { findAdditions, type Additions } from './find-additions'

const CARD: Additions = {
  birthDate: { year: 1985, month: 3, day: 9 },
  sex: 'female',
  address: 'Xã Mẫu, Hải Phòng',
}

describe('findAdditions', () => {
  it('completes a record that has nothing', () => {
    expect(findAdditions({ sex: 'unknown' }, CARD)).toEqual(CARD)
  })

  it('replaces nothing that stands there', () => {
    const record: Additions = { birthDate: { year: 1985, month: 3, day: 10 }, sex: 'male', address: 'Nhà cũ' }
    expect(findAdditions(record, CARD)).toEqual({})
  })

  it.each<[string, Additions['birthDate'], Additions['birthDate'], Additions['birthDate']]>([
    ['a year becomes a date', { year: 1985 }, CARD.birthDate, CARD.birthDate],
    ['a month becomes a date', { year: 1985, month: 3 }, CARD.birthDate, CARD.birthDate],
    ['a date never becomes a year', CARD.birthDate, { year: 1985 }, undefined],
    ['another year is a difference, not an addition', { year: 1986 }, CARD.birthDate, undefined],
  ])('%s', (_, kept, given, added) => {
    expect(findAdditions(kept ? { birthDate: kept } : {}, given ? { birthDate: given } : {})).toEqual(
      added ? { birthDate: added } : {},
    )
  })
})
