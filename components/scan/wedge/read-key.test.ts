import { describe, expect, it } from 'vitest'
import { readKey, type PressedKey } from './read-key'

const press = (over: Partial<PressedKey>, altGraph = false): PressedKey => ({
  key: 'a',
  code: 'KeyA',
  keyCode: 65,
  repeat: false,
  isComposing: false,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  getModifierState: (name) => altGraph && name === 'AltGraph',
  ...over,
})

describe('readKey', () => {
  it.each([
    ['a letter', press({ key: 'ễ', code: '' }), { kind: 'character', text: 'ễ' }],
    [
      'a bar on another layout: the key counts, not its place',
      press({ key: '|', code: 'Digit1' }),
      { kind: 'character', text: '|' },
    ],
    ['a letter beyond the first plane', press({ key: '𠀀' }), { kind: 'character', text: '𠀀' }],
    ['Enter', press({ key: 'Enter', code: 'Enter' }), { kind: 'end' }],
    ['Tab', press({ key: 'Tab', code: 'Tab' }), { kind: 'end' }],
    ['Shift+Tab', press({ key: 'Tab', code: 'Tab', shiftKey: true }), { kind: 'foreign' }],
    ['Backspace', press({ key: 'Backspace' }), { kind: 'erase' }],
    ['line feed as Ctrl+J', press({ key: 'j', ctrlKey: true }), { kind: 'control' }],
    ['GS as Ctrl+]', press({ key: ']', ctrlKey: true }), { kind: 'control' }],
    ['Ctrl+C', press({ key: 'c', ctrlKey: true }), { kind: 'foreign' }],
    ['Ctrl+Enter, which issues the ticket', press({ key: 'Enter', ctrlKey: true }), { kind: 'foreign' }],
    [
      'AltGr with a character',
      press({ key: '|', ctrlKey: true, altKey: true }, true),
      { kind: 'character', text: '|' },
    ],
    ['a key held down', press({ repeat: true }), { kind: 'foreign' }],
    ['F2', press({ key: 'F2', code: 'F2' }), { kind: 'foreign' }],
  ])('%s', (_, pressed, key) => {
    expect(readKey(pressed)).toEqual({ key, composed: false })
  })

  it.each([
    ['a digit', press({ key: 'Process', keyCode: 229, code: 'Digit7' }), { kind: 'character', text: '7' }],
    [
      'a bar',
      press({ key: 'Process', keyCode: 229, code: 'Backslash', shiftKey: true }),
      { kind: 'character', text: '|' },
    ],
    [
      'a letter while composing',
      press({ isComposing: true, code: 'KeyD', shiftKey: true, key: 'D' }),
      { kind: 'character', text: 'D' },
    ],
    ['Enter', press({ key: 'Process', keyCode: 229, code: 'Enter' }), { kind: 'end' }],
    [
      'a screen keyboard that tells nothing',
      press({ key: 'Unidentified', keyCode: 229, code: '' }),
      { kind: 'control' },
    ],
  ])('an input method took %s', (_, pressed, key) => {
    expect(readKey(pressed)).toEqual({ key, composed: true })
  })

  it.each(['Shift', 'Control', 'Alt', 'AltGraph', 'CapsLock'])('%s by itself means nothing', (key) => {
    expect(readKey(press({ key }))).toBeNull()
  })
})
