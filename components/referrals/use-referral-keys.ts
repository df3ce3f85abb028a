import { useEffect, useEffectEvent } from 'react'

/** What a key of the page does; absent where it cannot be done now. */
export interface ReferralKeys {
  F2: () => void
  F4?: (() => void) | undefined
  F8?: (() => void) | undefined
  F9?: (() => void) | undefined
  F3?: (() => void) | undefined
}

/** Keys of the whole page. None is a single letter or digit, so no scanner can press one. */
export function useReferralKeys(keys: ReferralKeys): void {
  const press = useEffectEvent((pressed: KeyboardEvent) => {
    const { key, ctrlKey, altKey, metaKey, shiftKey } = pressed
    if (pressed.defaultPrevented || pressed.isComposing || ctrlKey || altKey || metaKey || shiftKey) return
    if (document.querySelector('dialog[open]') || !isKey(key, keys)) return
    pressed.preventDefault()
    if (!pressed.repeat) keys[key]?.()
  })

  useEffect(() => {
    const listener = (pressed: KeyboardEvent) => press(pressed)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

function isKey(key: string, keys: ReferralKeys): key is keyof ReferralKeys {
  return key in keys
}
