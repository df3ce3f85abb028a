import { useEffect, useEffectEvent } from 'react'
import { QUEUE_KEYS, type QueueActionName } from './queue-keys'

type QueueKeyActions = Record<QueueActionName, (() => void) | undefined> & { next: () => void; rooms: () => void }

/** Keys of the whole page, as they stand on the buttons. */
export function useQueueKeys(actions: QueueKeyActions): void {
  const press = useEffectEvent((pressed: KeyboardEvent) => {
    if (pressed.defaultPrevented || document.querySelector('dialog[open]')) return
    const isOurs = findName(pressed)
    if (!isOurs) return
    pressed.preventDefault()
    if (!pressed.repeat) actions[isOurs]?.()
  })

  useEffect(() => {
    const listener = (pressed: KeyboardEvent) => press(pressed)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

function findName({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): keyof QueueKeyActions | undefined {
  if (key === 'Enter' && (ctrlKey || metaKey) && !altKey) return 'next'
  if (ctrlKey || metaKey || altKey || shiftKey) return undefined
  if (key === 'F3') return 'rooms'
  return NAMES.find((name) => QUEUE_KEYS[name] === key)
}

const NAMES = ['again', 'skip', 'return', 'finish', 'send', 'jump', 'records'] as const
