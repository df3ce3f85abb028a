import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { serviceToken } from '@/lib/db/schema/auth'
import { permissionSchema, type Permission } from '@/lib/domain/access/permission'
import type { AuthDatabase } from '../create-auth'

export interface ServiceIdentity {
  id: string
  name: string
  scopes: Permission[]
}

const SEEN_EVERY_MS = 60_000

/** Who holds this bearer token, or null where it is unknown or revoked; notes its use once a minute. */
export async function findServiceToken(
  db: AuthDatabase,
  facilityCode: string,
  token: string,
  now: Date,
): Promise<ServiceIdentity | null> {
  const [row] = await db
    .select()
    .from(serviceToken)
    .where(
      and(
        eq(serviceToken.facilityCode, facilityCode),
        eq(serviceToken.tokenHash, hashServiceToken(token)),
        isNull(serviceToken.revokedAt),
      ),
    )
  if (!row) return null
  const seenBefore = new Date(now.getTime() - SEEN_EVERY_MS)
  if (!row.lastUsedAt || row.lastUsedAt < seenBefore) {
    await db
      .update(serviceToken)
      .set({ lastUsedAt: now })
      .where(
        and(
          eq(serviceToken.facilityCode, facilityCode),
          eq(serviceToken.id, row.id),
          or(isNull(serviceToken.lastUsedAt), lt(serviceToken.lastUsedAt, seenBefore)),
        ),
      )
  }
  // A scope that this version does not know any more opens nothing.
  const scopes = permissionSchema.options.filter((scope) => row.scopes.includes(scope))
  return { id: row.id, name: row.name, scopes }
}

/** What is stored of a token: it has 256 random bits, so a plain hash cannot be guessed back. */
export function hashServiceToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
