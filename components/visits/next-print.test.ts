import { expect, it } from 'vitest'
import { nextPrint } from './next-print'

const slip = { wanted: 1, printed: 0, asked: 1, isFetching: false, hasFailed: false, hasSlip: true }

it.each<[string, Partial<typeof slip>, ReturnType<typeof nextPrint>]>([
  ['prints by itself once the slip is there', {}, 'print'],
  ['waits for the slip', { isFetching: true, hasSlip: false }, 'nothing'],
  ['prints the slip on the screen at the first press', { asked: 0 }, 'print'],
  ['prints nothing twice', { printed: 1 }, 'nothing'],
  ['asks anew before a second print', { wanted: 2, printed: 1 }, 'ask'],
  ['prints what came', { wanted: 2, printed: 1, asked: 2 }, 'print'],
  ['does not ask again by itself after a failure', { hasFailed: true, hasSlip: false }, 'nothing'],
  ['asks again when pressed after a failure', { wanted: 2, hasFailed: true, hasSlip: false }, 'ask'],
  ['prints what came after a failure', { wanted: 2, asked: 2 }, 'print'],
  ['prints no old slip where the new one failed', { wanted: 2, printed: 1, asked: 2, hasFailed: true }, 'nothing'],
  ['asks once more at the next press', { wanted: 3, printed: 1, asked: 2, hasFailed: true }, 'ask'],
])('%s', (_name, state, expected) => {
  expect(nextPrint({ ...slip, ...state })).toBe(expected)
})
