import 'server-only'
import { eq } from 'drizzle-orm'
import { authUser } from '@/lib/db/schema/auth'
import type { AuthDatabase } from './create-auth'

export interface KnownUser {
  id: string
  name: string
}

/** The account of a user name, normalised as `usernameSchema` does. */
export async function findUsername(db: AuthDatabase, username: string): Promise<KnownUser | null> {
  const [row] = await db
    .select({ id: authUser.id, name: authUser.name })
    .from(authUser)
    .where(eq(authUser.username, username))
  return row ?? null
}
