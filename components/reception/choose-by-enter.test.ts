import { expect, it } from 'vitest'
import { chooseByEnter } from './choose-by-enter'

const list = { isSearching: false, found: 1, active: -1, lines: 2 }

it('opens the only one found', () => {
  expect(chooseByEnter(list)).toBe(0)
})

it('opens nobody who was found under the name that stood there before', () => {
  expect(chooseByEnter({ ...list, isSearching: true })).toBe('wait')
})

it('opens the line that the arrows marked', () => {
  expect(chooseByEnter({ ...list, found: 3, lines: 4, active: 2 })).toBe(2)
})

it.each([
  ['several people', 3, 4],
  ['nobody, with somebody new to be created', 0, 1],
  ['no answer, with somebody new to be created', undefined, 1],
])('marks the first line of %s', (_name, found, lines) => {
  expect(chooseByEnter({ ...list, found, lines })).toBe('mark-first')
})

it('waits where nothing could be asked yet', () => {
  expect(chooseByEnter({ ...list, found: undefined, lines: 0 })).toBe('wait')
})
