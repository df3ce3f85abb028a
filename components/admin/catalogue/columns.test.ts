import { expect, it } from 'vitest'
import { columnLetter } from './column-letter'
import { guessFirstLine } from './guess-first-line'

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [59, 'BH'],
])('column %d is %s', (column, letter) => {
  expect(columnLetter(column)).toBe(letter)
})

it.each([
  [
    'a heading above',
    [
      ['STT', 'MA CS'],
      ['1', '31950'],
    ],
    2,
  ],
  ['no heading', [['1', '1950']], 1],
  ['nothing like a code', [['x', 'y']], 1],
])('facilities begin: %s', (_, rows, line) => {
  expect(
    guessFirstLine(
      rows.map((cells, at) => ({ line: at + 1, cells })),
      1,
    ),
  ).toBe(line)
})
