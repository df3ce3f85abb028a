import { describe, expect, it } from 'vitest'
import { formatBirthDate } from './format-dates'
import { parseBirthDateText } from './parse-birth-date-text'

describe('parseBirthDateText', () => {
  it.each([
    ['1940', { year: 1940 }],
    [' 1940 ', { year: 1940 }],
    ['03/1985', { year: 1985, month: 3 }],
    ['3-1985', { year: 1985, month: 3 }],
    ['031985', { year: 1985, month: 3 }],
    ['05/03/1985', { year: 1985, month: 3, day: 5 }],
    ['5.3.1985', { year: 1985, month: 3, day: 5 }],
    ['5 3 1985', { year: 1985, month: 3, day: 5 }],
    ['05031985', { year: 1985, month: 3, day: 5 }],
    ['29/02/2024', { year: 2024, month: 2, day: 29 }],
  ])('%s', (text, birth) => expect(parseBirthDateText(text)).toEqual(birth))

  it.each(['', '85', '31/02/1985', '29/02/2023', '13/1985', '00/1985', '5/3/85', '050319851', 'abc', '1940x', '0000'])(
    'refuses %j',
    (text) => expect(parseBirthDateText(text)).toBeUndefined(),
  )

  it('reads back what the screen shows', () => {
    const birth = { year: 2020, month: 1, day: 9 }
    expect(parseBirthDateText(formatBirthDate(birth))).toEqual(birth)
  })
})
