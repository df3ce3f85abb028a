import { expect, it } from 'vitest'
import { isLikelySamePerson } from './same-person'

const PERSON = { fullName: 'Nguyễn Văn Hoà', birthDate: { year: 1985, month: 3, day: 5 } }

it.each([
  ['itself', PERSON, true],
  ['no accents, capitals', { ...PERSON, fullName: 'NGUYEN  VAN HOA' }, true],
  ['year only', { ...PERSON, birthDate: { year: 1985 } }, true],
  ['another day', { ...PERSON, birthDate: { year: 1985, month: 3, day: 6 } }, false],
  ['another year', { ...PERSON, birthDate: { year: 1986 } }, false],
  ['another name', { ...PERSON, fullName: 'Nguyễn Văn Hoan' }, false],
  ['no birth date', { fullName: PERSON.fullName }, false],
])('%s', (_name, other, expected) => {
  expect(isLikelySamePerson(PERSON, other)).toBe(expected)
  expect(isLikelySamePerson(other, PERSON)).toBe(expected)
})

it('knows nothing of people without a name', () => {
  expect(isLikelySamePerson({ ...PERSON, fullName: '' }, { ...PERSON, fullName: ' ' })).toBe(false)
})
