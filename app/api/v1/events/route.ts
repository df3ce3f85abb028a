import { getAuthServices } from '@/lib/auth/auth-services'
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
      start: ({ send, end }) => {
        const { callers } = getAuthServices()
        // The browser comes back at once, and is told that nobody is signed in.
        const onSessionsEnded = (userId: string) => {
          callers.forgetUser(userId)
          if (userId === found.value.id) end()
        }
        const listener = { onEvent: send, onLost: end, onSessionsEnded }
        return watchDesk(getDependencies(), { caller: found.value, listener })
      },
      mayListen: async () => (await requireCaller(request, 'visits:read', false)).ok,
    })
  })
