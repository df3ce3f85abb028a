import { readUsLayout } from './us-layout'
import type { BurstKey } from './wedge-burst'

/** The parts of a KeyboardEvent that matter here. */
export type PressedKey = {
  key: string
  code: string
  keyCode: number
  repeat: boolean
  isComposing: boolean
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  getModifierState: (name: string) => boolean
}

const MODIFIERS = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'OS',
  'CapsLock',
  'NumLock',
  'ScrollLock',
  'Fn',
])

// Line feed, carriage return, tab, escape and the separators FS, GS, RS, US as Ctrl chords; [6] and [-] stand for ^ and _.
const CONTROL_CHORDS = new Set(['j', 'm', 'i', '[', '\\', ']', '^', '6', '_', '-'])

const INPUT_METHOD_KEY_CODE = 229

/**
 * What a pressed key means to the burst machine; null for modifiers, which mean nothing by themselves.
 * `composed` says that an input method took the key. Its character is then taken from the place of the key, as on a US
 * keyboard: digits and bars survive, so the numbers of a card still serve.
 */
export function readKey(pressed: PressedKey): { key: BurstKey; composed: boolean } | null {
  if (MODIFIERS.has(pressed.key)) return null
  if (pressed.repeat) return plain({ kind: 'foreign' })
  if (isChord(pressed)) return plain({ kind: isControlChord(pressed) ? 'control' : 'foreign' })
  if (isComposed(pressed)) return { key: readComposed(pressed), composed: true }

  switch (pressed.key) {
    case 'Enter':
      return plain({ kind: 'end' })
    case 'Tab':
      return plain({ kind: pressed.shiftKey ? 'foreign' : 'end' })
    case 'Backspace':
      return plain({ kind: 'erase' })
    default:
      return plain(isOneCharacter(pressed.key) ? { kind: 'character', text: pressed.key } : { kind: 'foreign' })
  }
}

function isChord(pressed: PressedKey): boolean {
  if (pressed.getModifierState('AltGraph')) return false
  return pressed.ctrlKey || pressed.altKey || pressed.metaKey
}

function isControlChord(pressed: PressedKey): boolean {
  return pressed.ctrlKey && !pressed.altKey && !pressed.metaKey && CONTROL_CHORDS.has(pressed.key.toLowerCase())
}

function isComposed(pressed: PressedKey): boolean {
  return (
    pressed.isComposing ||
    pressed.keyCode === INPUT_METHOD_KEY_CODE ||
    pressed.key === 'Process' ||
    pressed.key === 'Dead'
  )
}

function readComposed(pressed: PressedKey): BurstKey {
  if (pressed.code === 'Enter' || pressed.code === 'NumpadEnter' || pressed.code === 'Tab') return { kind: 'end' }
  if (pressed.code === 'Backspace') return { kind: 'erase' }
  const text = readUsLayout(pressed.code, pressed.shiftKey)
  return text === null ? { kind: 'control' } : { kind: 'character', text }
}

function isOneCharacter(key: string): boolean {
  return /^\P{Cc}$/u.test(key)
}

function plain(key: BurstKey) {
  return { key, composed: false }
}
