import { expect, it } from 'vitest'
import { goesToBox } from './goes-to-box'

const press = (key: string, more = {}) => ({
  key,
  isComposing: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
})

it.each(['n', 'Đ', 'ễ', '0', '7'])('begins with %s', (key) => {
  expect(goesToBox(press(key), false)).toBe(true)
})

it.each([' ', 'Enter', 'Tab', 'Escape', 'F4', '+', 'ArrowDown', 'Backspace', 'Process'])(
  'leaves %o to the button that has the focus',
  (key) => {
    expect(goesToBox(press(key), false)).toBe(false)
  },
)

it('takes the space of a name that has begun', () => {
  expect(goesToBox(press(' '), true)).toBe(true)
  expect(goesToBox(press('Enter'), true)).toBe(false)
})

it.each(['ctrlKey', 'altKey', 'metaKey', 'isComposing'])('takes no key pressed with %s', (modifier) => {
  expect(goesToBox(press('n', { [modifier]: true }), false)).toBe(false)
})
