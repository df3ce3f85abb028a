import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_PEOPLE } from './number-maze'
import { namedPeople } from './result-codes'
import { findSandboxPerson, sandboxPerson, sandboxPersonForCode } from './sandbox-person'

const anySeed = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const anyIndex = fc.integer({ min: 0, max: MAX_PEOPLE - 1 })

describe('sandboxPerson', () => {
  it('is found by each of its numbers', () => {
    fc.assert(
      fc.property(anySeed, anyIndex, (seed, index) => {
        const person = sandboxPerson(seed, index)
        const numbers = [person.personalNumber, person.socialInsuranceNumber, person.cardNumber]
        for (const number of [...numbers, person.formerCardNumber ?? person.cardNumber]) {
          expect(findSandboxPerson(seed, MAX_PEOPLE, number)).toEqual(person)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('has numbers that agree with birth, sex and place', () => {
    fc.assert(
      fc.property(anySeed, anyIndex, (seed, index) => {
        const { personalNumber, sex, birthDate, cardNumber, socialInsuranceNumber } = sandboxPerson(seed, index)
        const century = (birthDate.year >= 2000 ? 2 : 0) + (sex === 'female' ? 1 : 0)
        expect(personalNumber).toMatch(/^0(?:01|22|30|31|33|34|36|38)\d{9}$/)
        expect(personalNumber.slice(3, 6)).toBe(`${century}${String(birthDate.year % 100).padStart(2, '0')}`)
        expect(cardNumber).toMatch(/^[A-Z]{2}[1-5]\d{12}$/)
        expect(cardNumber.slice(5)).toBe(socialInsuranceNumber)
      }),
      { numRuns: 1_000 },
    )
  })

  it('is the same each time, and another for another seed', () => {
    expect(sandboxPerson(7, 1234)).toEqual(sandboxPerson(7, 1234))
    expect(sandboxPerson(8, 1234).personalNumber).not.toBe(sandboxPerson(7, 1234).personalNumber)
  })

  it('gives no two of 50,000 people the same number', () => {
    const people = Array.from({ length: 50_000 }, (_, index) => sandboxPerson(3, index))
    expect(new Set(people.map((person) => person.personalNumber)).size).toBe(people.length)
    expect(new Set(people.map((person) => person.socialInsuranceNumber)).size).toBe(people.length)
    expect(people.filter((person) => person.birthDate.month === undefined).length).toBeGreaterThan(1_250)
    expect(people.filter((person) => person.resultCode === '000').length).toBe(47_000)
  })

  it('is not found past the last one, nor by a number that is nobody’s', () => {
    const person = sandboxPerson(1, 500)
    expect(findSandboxPerson(1, 501, person.personalNumber)?.index).toBe(500)
    expect(findSandboxPerson(1, 500, person.personalNumber)).toBeUndefined()
    const otherProvince = `0${person.personalNumber.startsWith('079') ? '80' : '79'}${person.personalNumber.slice(3)}`
    expect(findSandboxPerson(1, MAX_PEOPLE, otherProvince)).toBeUndefined()
  })

  it.each(namedPeople.map(({ code, fullName }) => [code, fullName]))('code %s is %s', (code, fullName) => {
    expect(sandboxPersonForCode(9, code ?? '')).toMatchObject({ resultCode: code, fullName })
  })
})
