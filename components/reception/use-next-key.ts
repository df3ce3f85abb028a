import { useEffect, useRef, type RefObject } from 'react'
import { idOf, type VisitState } from './visit-state'

/**
 * Moves the focus where the next key is wanted whenever the person in front or their state changes, and when what had
 * the focus is gone: to the first element marked `data-next-key`, else to the box. Whoever types in the box is left
 * alone.
 */
export function useNextKey(state: VisitState, box: RefObject<HTMLInputElement | null>) {
  const screen = useRef<HTMLDivElement>(null)
  const movedFor = useRef<string>(undefined)

  useEffect(() => {
    const place = `${state.kind}:${idOf(state) ?? ''}`
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (movedFor.current === place && !isLost) return
    movedFor.current = place
    const isTyping = document.activeElement === box.current && box.current?.value !== ''
    // F3 pressed while the look-up was under way: the room list is where the next key goes.
    const hasList = screen.current?.querySelector('[aria-haspopup=dialog][aria-expanded=true]') !== null
    if (isTyping || hasList || document.querySelector('dialog[open]')) return
    const wanted = screen.current?.querySelector<HTMLElement>('[data-next-key]')
    ;(wanted ?? box.current)?.focus()
  }, [state, box])

  return screen
}
