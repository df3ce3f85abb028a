import type { apiRoutes } from '@/app/api/api-routes'
import type { observeRequest } from '@/lib/metrics/observe-request'

declare global {
  /** Read by `scripts/serve.mjs`. */
  var tiepdonApiRoutes: typeof apiRoutes | undefined
  var tiepdonObserveRequest: typeof observeRequest | undefined
}

/** Called by the framework once per server process, before the first request. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { startAskingAgain } = await import('@/lib/use-cases/coverage/start-asking-again')
  startAskingAgain()
  const { startWatchingInbox } = await import('@/lib/use-cases/records/start-watching-inbox')
  startWatchingInbox()
  const { startKeepingDays } = await import('@/lib/use-cases/intake/start-keeping-days')
  startKeepingDays()
  const { startRetention } = await import('@/lib/use-cases/retention/start-retention')
  startRetention()
  const { startSendingMessages } = await import('@/lib/use-cases/messages/start-sending-messages')
  startSendingMessages()
  globalThis.tiepdonObserveRequest = (await import('@/lib/metrics/observe-request')).observeRequest
  globalThis.tiepdonApiRoutes = (await import('@/app/api/api-routes')).apiRoutes
}
