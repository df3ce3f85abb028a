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
  /** Calls that wait for their announcement; the last one of each number. */
  pending: readonly PendingCall[]
  /** The last call that arrived: said when the line is connected again. */
  lastId: string | undefined
}

interface PendingCall {
  call: DisplayCall
  /** From then on it is no longer cried out, by this computer's clock. */
  staleAt: number
}

/** `at` is this computer's time: a call that waited for its turn ages too. */
export type DisplayAction = { at: number } & (
  { kind: 'message'; message: DisplayMessage } | { kind: 'announced'; id: string }
)

export const emptyDisplay: DisplayView = {
  facilityName: '',
  rooms: [],
  current: undefined,
  announcing: false,
  pending: [],
  lastId: undefined,
}

/**
 * A call older than this, missed or kept waiting by others, is shown and no longer cried out: whoever it was for is in
 * the room. So a full hall hears what is called now, however fast its rooms call.
 */
const ANNOUNCED_WITHIN_MS = 120_000

/** What the screen shows after a message, or after it finished announcing a call. No call is announced twice. */
export function reduceDisplay(view: DisplayView, action: DisplayAction): DisplayView {
  if (action.kind === 'announced') return view.current?.id === action.id ? announceNext(view, action.at) : view
  const { message, at } = action
  switch (message.kind) {
    case 'beat':
      return view
    case 'state':
      return applyState(view, message)
    case 'call':
      return applyCall(view, message.call, at)
  }
}

function applyState(view: DisplayView, state: Extract<DisplayMessage, { kind: 'state' }>): DisplayView {
  const { facilityName, rooms, day } = state
  const isNewDay = view.current !== undefined && !view.current.id.startsWith(day)
  const kept = isNewDay ? emptyDisplay : view
  // A screen that was given other rooms shows the last call of those.
  const isShown = kept.announcing || rooms.some(({ roomCode }) => roomCode === kept.current?.roomCode)
  return { ...kept, facilityName, rooms, current: isShown ? kept.current : findLast(rooms) }
}

function applyCall(view: DisplayView, call: DisplayCall, at: number): DisplayView {
  if (view.lastId !== undefined && !isLaterCall(call.id, view.lastId)) return view
  const heard = { ...view, rooms: withCall(view.rooms, call), lastId: call.id }
  if (call.ageMs > ANNOUNCED_WITHIN_MS) return view.announcing ? heard : { ...heard, current: call }
  // Called again before it was spoken: once is enough.
  const others = view.pending.filter((waiting) => !isSameNumber(waiting.call, call))
  const waiting = { ...heard, pending: [...others, { call, staleAt: at + ANNOUNCED_WITHIN_MS - call.ageMs }] }
  return view.announcing ? waiting : announceNext(waiting, at)
}

function announceNext(view: DisplayView, at: number): DisplayView {
  const [next, ...pending] = view.pending.filter(({ staleAt }) => at <= staleAt)
  if (next) return { ...view, current: next.call, announcing: true, pending }
  // The last one stands large all the same.
  return { ...view, current: view.pending.at(-1)?.call ?? view.current, announcing: false, pending: [] }
}

function isSameNumber(a: DisplayCall, b: DisplayCall): boolean {
  return a.roomCode === b.roomCode && a.label === b.label
}

function withCall(rooms: readonly DisplayCall[], call: DisplayCall): DisplayCall[] {
  const isKnown = rooms.some(({ roomCode }) => roomCode === call.roomCode)
  return isKnown ? rooms.map((room) => (room.roomCode === call.roomCode ? call : room)) : [...rooms, call]
}

function findLast(rooms: readonly DisplayCall[]): DisplayCall | undefined {
  return rooms.toSorted((a, b) => (isLaterCall(a.id, b.id) ? -1 : 1))[0]
}
