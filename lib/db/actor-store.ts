import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { Executor } from './client'
import { authUser, serviceToken } from './schema/auth'

/** Whoever may stand in the trail as the one who did something: people with an account, and other systems. */
export async function listActors(db: Executor, facilityCode: string): Promise<Array<{ id: string; name: string }>> {
  const [people, systems] = await Promise.all([
    db
      .select({ id: authUser.id, name: authUser.name })
      .from(authUser)
      .where(eq(authUser.facilityCode, facilityCode))
      .orderBy(asc(authUser.name), asc(authUser.id)),
    db
      .select({ id: serviceToken.id, name: serviceToken.name })
      .from(serviceToken)
      .where(eq(serviceToken.facilityCode, facilityCode))
      .orderBy(asc(serviceToken.name), asc(serviceToken.id)),
  ])
  return [...people, ...systems]
}
