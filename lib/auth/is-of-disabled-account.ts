import 'server-only'
import { and, eq } from 'drizzle-orm'
import { authSession, authUser } from '@/lib/db/schema/auth'
import type { AuthServices } from './auth-services'
import { readSessionToken } from './session-cookie'

/** Whether a cookie of ours belongs to an account that is disabled now: only its own browser can ask. */
export async function isOfDisabledAccount({ config }: AuthServices, headers: Headers): Promise<boolean> {
  const token = readSessionToken(headers, config.secret)
  if (!token) return false
  const rows = await config.db
    .select({ id: authUser.id })
    .from(authSession)
    .innerJoin(authUser, eq(authUser.id, authSession.userId))
    .where(and(eq(authSession.token, token), eq(authUser.banned, true)))
  return rows.length > 0
}
