import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNameQuery } from '@/lib/domain/patient/name-query'
import { toNameLexemes, toNameTsquery } from './name-lexemes'

describe('toNameLexemes', () => {
  it('stores words, beginnings, words with the year, initials and the date', () => {
    expect(toNameLexemes('Đỗ Thị Ý', { year: 1985, month: 3, day: 5 }).join(' ')).toBe(
      'do thi y ^d ^do ^t ^th ^thi ^y #dty @1985:do @1985:thi @1985:y #1985:dty $1985-3-5',
    )
  })

  it.each([
    ['only the year known', { year: 1940 }, '$1940'],
    ['nothing known', undefined, '@'],
  ])('stores no more of a birth date than is known: %s', (_, birthDate, absent) => {
    expect(toNameLexemes('Lê A', birthDate).filter((lexeme) => lexeme.startsWith(absent))).toEqual([])
  })

  it('never gives an empty or overlong lexeme, which PostgreSQL would refuse', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (name) => {
        const lengths = toNameLexemes(name, { year: 2000 }).map((lexeme) => Buffer.byteLength(lexeme))
        return lengths.every((length) => length > 0 && length < 2046)
      }),
    )
  })
})

describe('toNameTsquery', () => {
  it.each([
    ['nguyễn văn a', "'nguyen' & 'van' & '^a'"],
    ['A Nguyễn', "'a' & '^nguyen'"],
    ['thuongbo', "'thuongbo':*"],
    ['nva', "('^nva') | '#nva':*"],
    ['nva 1985', "('@1985:nva':*) | '#1985:nva':*"],
    ['n v a', "'#nva':*"],
    ['nt', "('^nt') | '#nt'"],
    ['hoa 1985', "('@1985:hoa':*) | '#1985:hoa':*"],
    ['nguyen thi 1985', "'@1985:nguyen' & '@1985:thi':*"],
    ['05/03/1985', "'$1985-3-5'"],
  ])('asks for %s', (text, tsquery) => expect(toNameTsquery(parseNameQuery(text), true)).toBe(tsquery))

  it('asks for whole words once nobody types any more', () => {
    expect(toNameTsquery(parseNameQuery('le thi hoa'), false)).toBe("'le' & 'thi' & 'hoa'")
  })

  it.each(['', '   ', '!!!', '1985', "'", '& | !', '\\', ':*'])('has nothing to look for in %j', (text) => {
    expect(toNameTsquery(parseNameQuery(text), true)).toBeNull()
  })
})
