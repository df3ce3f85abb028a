import 'server-only'
import { sql } from 'drizzle-orm'
import type { Executor } from './client'

export const SESSION_END_CHANNEL = 'session_end'

/** Tells every app process, once this transaction commits, that the sessions of an account have ended. */
export async function notifySessionsEnded(
  tx: Pick<Executor, 'execute'>,
  facilityCode: string,
  userId: string,
): Promise<void> {
  await tx.execute(sql`select pg_notify(${SESSION_END_CHANNEL}, ${JSON.stringify({ facilityCode, userId })})`)
}
