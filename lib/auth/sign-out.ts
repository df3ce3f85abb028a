import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { AuthServices } from './auth-services'

/** Ends the session that the headers carry, if any. Returns the cookies that remove it from the browser. */
export async function signOut({ auth, callers, config }: AuthServices, headers: Headers): Promise<string[]> {
  const found = await callers.findCaller(headers, false)
  const ended = await auth.api.signOut({ headers, returnHeaders: true })
  callers.forget(headers)
  if (found?.session) {
    const { facilityCode, kind, id, name, address } = found.caller
    await appendAudit(config.db, {
      facilityCode,
      actor: { kind, id, name, address },
      action: 'session.sign-out',
      outcome: 'ok',
    })
  }
  return ended.headers.getSetCookie()
}
