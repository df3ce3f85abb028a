import { answerCall } from '@/lib/http/answer-call'
import { requireCaller } from '@/lib/http/require-caller'
import { streamEvents } from '@/lib/http/stream-events'
import { watchDesk } from '@/lib/use-cases/admission/watch-desk'
import { getDependencies } from '@/lib/use-cases/dependencies'

export const GET = (request: Request) =>
  answerCall(async () => {
    const found = await requireCaller(request, 'visits:read', false)
    if (!found.ok) return found
    return streamEvents({
      start: ({ send, end }) =>
        watchDesk(getDependencies(), { caller: found.value, listener: { onEvent: send, onLost: end } }),
      mayListen: async () => (await requireCaller(request, 'visits:read', false)).ok,
    })
  })
