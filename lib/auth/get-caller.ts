import 'server-only'
import type { Caller } from '@/lib/domain/access/caller'
import { getAuthServices } from './auth-services'

/**
 * Who asks: a session cookie or `Authorization: Bearer <service token>`; null where neither is valid. `isUse` moves
 * the session's idle end.
 */
export async function getCaller(headers: Headers, isUse: boolean): Promise<Caller | null> {
  const found = await getAuthServices().callers.findCaller(headers, isUse)
  return found?.caller ?? null
}
