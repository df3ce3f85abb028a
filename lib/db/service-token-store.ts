import 'server-only'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Executor, Transaction } from './client'
import { serviceToken } from './schema/auth'

type TokenRow = typeof serviceToken.$inferSelect

/** Tokens that are not revoked, the newest first. */
export function listServiceTokens(db: Executor, facilityCode: string): Promise<TokenRow[]> {
  return db
    .select()
    .from(serviceToken)
    .where(and(eq(serviceToken.facilityCode, facilityCode), isNull(serviceToken.revokedAt)))
    .orderBy(desc(serviceToken.createdAt), desc(serviceToken.id))
}

/** Revokes one; null where there is none, or it was revoked before. */
export async function revokeServiceToken(
  tx: Transaction,
  { facilityCode, id, now }: { facilityCode: string; id: string; now: Date },
): Promise<TokenRow | null> {
  const [row] = await tx
    .update(serviceToken)
    .set({ revokedAt: now })
    .where(and(eq(serviceToken.facilityCode, facilityCode), eq(serviceToken.id, id), isNull(serviceToken.revokedAt)))
    .returning()
  return row ?? null
}
