import { expect, it } from 'vitest'
import { parseNameQuery } from './name-query'

it.each([
  ['nguyen van a', { words: ['nguyen', 'van', 'a'] }],
  ['A NGUYỄN văn 1985', { words: ['a', 'nguyen', 'van'], birthYear: 1985 }],
  ['1985 a nguyễn', { words: ['a', 'nguyen'], birthYear: 1985 }],
  ['nva 1985', { words: ['nva'], initials: 'nva', birthYear: 1985 }],
  ['NVA85', { words: ['nva'], initials: 'nva', birthYear: 1985 }],
  ['nva1985', { words: ['nva'], initials: 'nva', birthYear: 1985 }],
  ['đtb', { words: ['dtb'], initials: 'dtb' }],
  ['n v a', { words: ['n', 'v', 'a'], initials: 'nva' }],
  ['Hoa', { words: ['hoa'], initials: 'hoa' }],
  ['nguyen', { words: ['nguyen'], initials: 'nguyen' }],
  ['05/03/1985 nguyễn an', { words: ['nguyen', 'an'], birthDate: { year: 1985, month: 3, day: 5 } }],
  ['nguyễn an, 5-3-1985', { words: ['nguyen', 'an'], birthDate: { year: 1985, month: 3, day: 5 } }],
  ['nguyễn an 5.3.1985', { words: ['nguyen', 'an'], birthDate: { year: 1985, month: 3, day: 5 } }],
  ['nguyễn an 05031985', { words: ['nguyen', 'an'], birthDate: { year: 1985, month: 3, day: 5 } }],
  ['nguyễn an 03/1985', { words: ['nguyen', 'an'], birthDate: { year: 1985, month: 3 } }],
  ['nguyễn an 31/02/1985', { words: ['nguyen', 'an'] }],
  ['nguyễn an 20', { words: ['nguyen', 'an'] }],
  ['nguyễn an 1750', { words: ['nguyen', 'an'] }],
  ['', { words: [] }],
])('%j', (text, query) => {
  expect(parseNameQuery(text)).toEqual(query)
})
