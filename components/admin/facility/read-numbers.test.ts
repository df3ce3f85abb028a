import { expect, it } from 'vitest'
import { readScore, readWholeNumber } from './read-numbers'

it.each([
  ['62,5', 62.5],
  ['62.25', 62.25],
  [' 70 ', 70],
  ['0', 0],
  ['', null],
  ['100,01', undefined],
  ['-1', undefined],
  ['62,555', undefined],
  ['điểm', undefined],
])('a score typed as «%s» is %s', (text, score) => {
  expect(readScore(text)).toBe(score)
})

it.each([
  ['2', 2],
  [' 20 ', 20],
  ['0', undefined],
  ['21', undefined],
  ['2,5', undefined],
  ['', undefined],
])('calls per turn typed as «%s» are %s', (text, number) => {
  expect(readWholeNumber(text, 1, 20)).toBe(number)
})
