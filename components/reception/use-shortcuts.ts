import { useEffect, useEffectEvent } from 'react'

export interface Shortcuts {
  focusBox: () => void
  openRooms: () => void
  startWithoutPapers: () => void
  openCamera: () => void
  pickPicture: () => void
  admit: () => void
  leave: () => void
  /** 1 to 9: the n-th person put aside. */
  resume: (position: number) => void
}

/** Keys of the whole page. None is a single letter or digit, so no scanner can press one. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const press = useEffectEvent((pressed: KeyboardEvent) => {
    if (pressed.defaultPrevented || pressed.isComposing || document.querySelector('dialog[open]')) return
    const run = findShortcut(pressed, shortcuts)
    if (!run) return
    pressed.preventDefault()
    if (!pressed.repeat) run()
  })

  useEffect(() => {
    const listener = (pressed: KeyboardEvent) => press(pressed)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

function findShortcut(pressed: KeyboardEvent, shortcuts: Shortcuts): (() => void) | undefined {
  const { key, code, ctrlKey, altKey, metaKey, shiftKey } = pressed
  if (key === 'Enter' && (ctrlKey || metaKey) && !altKey) return shortcuts.admit
  const digit = altKey && !ctrlKey ? /^Digit([1-9])$/.exec(code)?.[1] : undefined
  if (digit) return () => shortcuts.resume(Number(digit))
  if (ctrlKey || altKey || metaKey || shiftKey) return undefined
  switch (key) {
    case 'F2':
      return shortcuts.focusBox
    case 'F3':
      return shortcuts.openRooms
    case 'F4':
      return shortcuts.startWithoutPapers
    case 'F8':
      return shortcuts.openCamera
    case 'F9':
      return shortcuts.pickPicture
    case 'Escape':
      return shortcuts.leave
    default:
      return undefined
  }
}
