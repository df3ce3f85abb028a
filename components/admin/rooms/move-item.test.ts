import fc from 'fast-check'
import { expect, it } from 'vitest'
import { moveItem } from './move-item'

const rooms = ['12', '14', 'P3A']

it.each([
  ['14', -1, ['14', '12', 'P3A']],
  ['14', 1, ['12', 'P3A', '14']],
  ['12', -1, rooms],
  ['P3A', 1, rooms],
  ['99', 1, rooms],
] as const)('%s by %i', (code, by, expected) => {
  expect(moveItem(rooms, code, by)).toEqual(expected)
})

it('loses nothing, and going back restores the order unless it stood at an end', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), fc.constantFrom(-1, 1), (items, at, by) => {
      const item = items[at % items.length] ?? ''
      const moved = moveItem(items, item, by === 1 ? 1 : -1)
      expect(moved.toSorted()).toEqual(items.toSorted())
      if (moved.join('\0') !== items.join('\0')) expect(moveItem(moved, item, by === 1 ? -1 : 1)).toEqual(items)
    }),
  )
})
