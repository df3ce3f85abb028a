import type { DisplayCall, DisplayMessage } from '@/lib/contracts/display'
import { isLaterCall } from './call-order'

export interface DisplayView {
  facilityName: string
  /** The last call of each room, in the order of the house. */
  rooms: readonly DisplayCall[]
  /** The call that stands large: the one being announced, or the last one. */
  current: DisplayCall | undefined
  /** Whether `current` is being announced now; the others wait for their turn. */
  announcing: boolean
  pending: readonly DisplayCall[]
  /** The last call that arrived: said when the line is connected again. */
  lastId: string | undefined
}

export type DisplayAction = { kind: 'message'; message: DisplayMessage } | { kind: 'announced'; id: string }

export const emptyDisplay: DisplayView = {
  facilityName: '',
  rooms: [],
  current: undefined,
  announcing: false,
  pending: [],
  lastId: undefined,
}

/** A call older than this that a screen missed is shown and no longer cried out: whoever it was for is in the room. */
const ANNOUNCED_WITHIN_MS = 120_000

/** What the screen shows after a message, or after it finished announcing a call. No call is announced twice. */
export function reduceDisplay(view: DisplayView, action: DisplayAction): DisplayView {
  if (action.kind === 'announced') return view.current?.id === action.id ? announceNext(view) : view
  const { message } = action
  switch (message.kind) {
    case 'beat':
      return view
    case 'state':
      return applyState(view, message)
    case 'call':
      return applyCall(view, message.call)
  }
}

function applyState(view: DisplayView, state: Extract<DisplayMessage, { kind: 'state' }>): DisplayView {
  const { facilityName, rooms, day } = state
  const isNewDay = view.current !== undefined && !view.current.id.startsWith(day)
  const kept = isNewDay ? emptyDisplay : view
  return { ...kept, facilityName, rooms, current: kept.current ?? findLast(rooms) }
}

function applyCall(view: DisplayView, call: DisplayCall): DisplayView {
  if (view.lastId !== undefined && !isLaterCall(call.id, view.lastId)) return view
  const heard = { ...view, rooms: withCall(view.rooms, call), lastId: call.id }
  if (call.ageMs > ANNOUNCED_WITHIN_MS) return view.announcing ? heard : { ...heard, current: call }
  const waiting = { ...heard, pending: [...view.pending, call] }
  return view.announcing ? waiting : announceNext(waiting)
}

function announceNext(view: DisplayView): DisplayView {
  const [next, ...pending] = view.pending
  return next ? { ...view, current: next, announcing: true, pending } : { ...view, announcing: false }
}

function withCall(rooms: readonly DisplayCall[], call: DisplayCall): DisplayCall[] {
  const isKnown = rooms.some(({ roomCode }) => roomCode === call.roomCode)
  return isKnown ? rooms.map((room) => (room.roomCode === call.roomCode ? call : room)) : [...rooms, call]
}

function findLast(rooms: readonly DisplayCall[]): DisplayCall | undefined {
  return rooms.toSorted((a, b) => (isLaterCall(a.id, b.id) ? -1 : 1))[0]
}
