import { useEffect, useEffectEvent } from 'react'

/** A key of the desk that is pressed with Alt, so that no scanner can press it. `code` is where it lies: `KeyV`. */
export function useAltKey(code: string, run: () => void): void {
  const press = useEffectEvent((pressed: KeyboardEvent) => {
    const { altKey, ctrlKey, metaKey, shiftKey } = pressed
    if (pressed.code !== code || !altKey || ctrlKey || metaKey || shiftKey || pressed.defaultPrevented) return
    if (document.querySelector('dialog[open]')) return
    pressed.preventDefault()
    if (!pressed.repeat) run()
  })

  useEffect(() => {
    const listener = (pressed: KeyboardEvent) => press(pressed)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
