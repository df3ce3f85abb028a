import { findScreenCaller } from '@/lib/auth/screen/find-screen-caller'
import { answerCall } from '@/lib/http/answer-call'
import { requireCaller } from '@/lib/http/require-caller'
import { streamEvents } from '@/lib/http/stream-events'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { watchDisplay } from '@/lib/use-cases/display/watch-display'

const HEARTBEAT_MS = 5_000

export const GET = (request: Request) =>
  answerCall(async () => {
    const found = await requireCaller(request, 'display:read', false, findScreenCaller)
    if (!found.ok) return found
    // A browser that comes back by itself names what it saw in a header, a page that starts anew in the address.
    const lastSeen = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after')
    return streamEvents(
      {
        start: (out) =>
          watchDisplay(getDependencies(), { caller: found.value, lastSeen: lastSeen ?? undefined, ...out }),
        mayListen: async () => (await requireCaller(request, 'display:read', false, findScreenCaller)).ok,
      },
      { heartbeatMs: HEARTBEAT_MS },
    )
  })
