import { ApiError } from '@/lib/api/api-error'
import { createStore } from './create-store'

/** Whether our own server answers: told by every call, not by the network card. */
export const connection = createStore<'up' | 'lost'>('up')

/** Whether news of other desks arrives: while it does not, lists stand still, however well calls are answered. */
export const liveNews = createStore<'up' | 'lost'>('up')

/** Whether the session ended while the page stayed open. */
export const signedOut = createStore(false)

/** What a failed call says about the connection and the session. */
export function noteFailure(error: unknown): void {
  if (!(error instanceof ApiError)) return
  if (error.code === 'network' || error.code === 'timeout') connection.set('lost')
  if (error.code === 'not_signed_in' || error.code === 'account_disabled') signedOut.set(true)
}
