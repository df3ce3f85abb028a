import { useEffect, type RefObject } from 'react'
import { goesToBox } from './goes-to-box'

/** Where keys have a meaning of their own. An open popover closes by itself when the focus goes. */
const TAKES_KEYS = 'input, textarea, select, [contenteditable], [data-open]'

/**
 * Typing while a button has the focus goes into the box, as after F2. It changes nothing else: what is in the box acts
 * on Enter only.
 */
export function useTypeToBox(box: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const press = (pressed: KeyboardEvent) => {
      const { current } = box
      const { target } = pressed
      if (!current || pressed.defaultPrevented || document.querySelector('dialog[open]')) return
      if (target instanceof Element && target.closest(TAKES_KEYS)) return
      const hasFocus = document.activeElement === current
      if (!goesToBox(pressed, hasFocus)) return
      pressed.preventDefault()
      if (!hasFocus) {
        current.focus()
        current.select()
      }
      // By hand: keys that the wedge listener held back come without the browser's own effect.
      current.setRangeText(pressed.key, current.selectionStart ?? 0, current.selectionEnd ?? 0, 'end')
      current.dispatchEvent(new Event('input', { bubbles: true }))
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [box])
}
