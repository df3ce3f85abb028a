import type { ListMessagesResponse } from '@/lib/contracts/messages'

// A message under way is answered within seconds; whatever else happens to the outbox is seen within a minute.
const SHORTEST_MS = 3_000
const LONGEST_MS = 60_000

/** When the list is worth reading again by itself: once the first message that waits has been tried. */
export function pauseUntilDue(shown: ListMessagesResponse | undefined, now: number): number {
  const due = (shown?.messages ?? []).flatMap(({ state, sending, nextTryAt }) => {
    if (sending) return [now]
    return state === 'waiting' && nextTryAt !== undefined ? [Date.parse(nextTryAt)] : []
  })
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, Math.min(...due) - now + SHORTEST_MS))
}
