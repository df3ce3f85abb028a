import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatBirthDate, readBirthDate, readInstant, readLocalDate } from './read-dates'

describe('readLocalDate', () => {
  it.each([
    ['05/03/1985', '1985-03-05'],
    ['5/3/1985', '1985-03-05'],
    ['05-03-1985', '1985-03-05'],
    ['05031985', '1985-03-05'],
    ['1985-03-05', '1985-03-05'],
    ['1985-03-05T00:00:00', '1985-03-05'],
    ['05/03/1985 08:30:00', '1985-03-05'],
    [' 05/03/1985 ', '1985-03-05'],
    ['198503050830', '1985-03-05'],
    ['19850305083011', '1985-03-05'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', undefined],
    ['31/02/2024', undefined],
    ['00/03/1985', undefined],
    ['03/1985', undefined],
    ['1985', undefined],
    ['', undefined],
    ['-', undefined],
    ['hôm nay', undefined],
  ])('%j is %s', (text, expected) => expect(readLocalDate(text)).toBe(expected))
})

describe('readBirthDate', () => {
  it.each([
    ['05/03/1985', { year: 1985, month: 3, day: 5 }],
    ['03/1985', { year: 1985, month: 3 }],
    ['031985', { year: 1985, month: 3 }],
    ['1985', { year: 1985 }],
    ['00/00/1985', { year: 1985 }],
    ['00/03/1985', { year: 1985, month: 3 }],
    ['00001985', { year: 1985 }],
    ['31/02/1985', undefined],
    ['13/1985', undefined],
    ['0', undefined],
    ['', undefined],
  ])('%j is %j', (text, expected) => expect(readBirthDate(text)).toEqual(expected))

  it('reads what formatBirthDate writes', () => {
    const year = fc.integer({ min: 1900, max: 2100 })
    const month = fc.integer({ min: 1, max: 12 })
    const day = fc.integer({ min: 1, max: 28 })
    const birthDate = fc.oneof(fc.record({ year }), fc.record({ year, month }), fc.record({ year, month, day }))
    fc.assert(
      fc.property(birthDate, (birth) => {
        expect(readBirthDate(formatBirthDate(birth))).toEqual(birth)
      }),
    )
  })

  it('never throws', () => {
    const digits = fc.stringMatching(/^[\d/ :T-]{0,20}$/)
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits), (text) => {
        expect(() => [readLocalDate(text), readBirthDate(text), readInstant(text)]).not.toThrow()
      }),
      { numRuns: 5_000 },
    )
  })
})

describe('readInstant', () => {
  it.each([
    ['202611190831', '2026-11-19T01:31:00.000Z'],
    ['20261119083159', '2026-11-19T01:31:00.000Z'],
    ['19/11/2026 00:10', '2026-11-18T17:10:00.000Z'],
    ['19/11/2026', '2026-11-18T17:00:00.000Z'],
    ['202611192561', undefined],
    ['202613190831', undefined],
    ['', undefined],
  ])('%j is %s', (text, expected) => expect(readInstant(text)).toBe(expected))
})
