import { useCallback, useEffect, useReducer, useState } from 'react'
import { isLaterCall } from './call-order'
import { lastSeenCall } from './last-seen-call'
import { listenToDisplay } from './listen-to-display'
import { emptyDisplay, reduceDisplay } from './display-state'

/** What the screen shows now, since when its line is broken if it is, and how the server's clock differs from ours. */
export function useDisplay() {
  const [view, dispatch] = useReducer(reduceDisplay, emptyDisplay)
  const [lostAt, setLostAt] = useState<Date>()
  const [clockAheadMs, setClockAhead] = useState(0)

  useEffect(() => {
    lastSeenCall.load()
    return listenToDisplay({
      onMessage: (message) => {
        setLostAt(undefined)
        setClockAhead(Date.parse(message.now) - Date.now())
        dispatch({ kind: 'message', message, at: Date.now() })
      },
      onLost: () => setLostAt((since) => since ?? new Date()),
      // The page without a screen behind it is the one that pairs, and the server's own page understands what it says.
      onRefused: () => location.reload(),
      onOutdated: () => location.reload(),
    })
  }, [])

  // Kept once it stands on the screen, not when it arrived: a restart in between still announces it.
  const shownId = view.current?.id
  useEffect(() => {
    if (shownId !== undefined && isLaterCall(shownId, lastSeenCall.get())) lastSeenCall.set(shownId)
  }, [shownId])

  const announced = useCallback((id: string) => dispatch({ kind: 'announced', id, at: Date.now() }), [])
  return { view, lostAt, clockAheadMs, announced }
}
