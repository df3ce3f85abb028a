import { createStore } from '@/components/shell/create-store'
import { askBeforeLeaving } from '@/components/shell/unsaved'
import { getDeskLogic } from './load-desk-logic'
import { reduceDesk } from './reduce-desk'
import { EMPTY_DESK, isHalfDone, type DeskEvent } from './visit-state'

/**
 * The desk's state. It outlives the page: who looks at the queue for a moment finds everybody as they left them, and an
 * answer that comes meanwhile is not missed. In memory only, since it is of people; signing out loads the page anew.
 */
const store = createStore(EMPTY_DESK)

export const useDeskState = store.use

export function dispatchDesk(event: DeskEvent): void {
  const reduced = reduceDesk(store.get(), event)
  const desk = getDeskLogic()?.joinDesk(reduced, event) ?? reduced
  store.set(desk)
  askBeforeLeaving(desk.parked.length > 0 || isHalfDone(desk.current))
}

/** The page is left: a number that was given has been read, and must not be printed once more on coming back. */
export function leaveDesk(): void {
  if (store.get().current.kind === 'admitted') dispatchDesk({ type: 'left' })
}
