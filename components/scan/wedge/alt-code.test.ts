import { expect, it } from 'vitest'
import { readAltCode, readAltDigit } from './alt-code'

it.each([
  ['065', 'A'],
  ['65', 'A'],
  ['0226', 'â'],
  ['7877', 'ễ'],
  ['226', '\uFFFD'],
  ['0010', null],
  ['', null],
  ['99999999', null],
])('Alt+%s is %s', (digits, character) => {
  expect(readAltCode(digits)).toBe(character)
})

it.each([
  [{ code: 'Numpad7', key: 'Home', altKey: true, ctrlKey: false }, '7'],
  [{ code: 'Numpad7', key: '7', altKey: false, ctrlKey: false }, null],
  [{ code: 'Digit7', key: '7', altKey: true, ctrlKey: false }, null],
  [{ code: '', key: 'PageUp', altKey: true, ctrlKey: false }, '9'],
])('%o is digit %s', (pressed, digit) => {
  expect(readAltDigit(pressed)).toBe(digit)
})
