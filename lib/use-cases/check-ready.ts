import 'server-only'
import { sql } from 'drizzle-orm'
import type { Database } from '@/lib/db/client'
import { ok, type Result } from '@/lib/domain/result'

/** Whether people can be served: the database answers. Outside systems do not count. Throws where it does not. */
export async function checkReady({ db }: { db: Database }): Promise<Result<{ ready: true }, never>> {
  await db.execute(sql`select 1`)
  return ok({ ready: true })
}
