import 'server-only'
import type { z } from 'zod'
import { appendAudit } from '@/lib/audit/append-audit'
import type { CreateTokenRequest, RevokeTokenRequest, tokensResponseSchema } from '@/lib/contracts/tokens'
import { runTransaction } from '@/lib/db/run-transaction'
import { listServiceTokens, revokeServiceToken } from '@/lib/db/service-token-store'
import type { Caller } from '@/lib/domain/access/caller'
import { permissionSchema } from '@/lib/domain/access/permission'
import { err, ok, type Result } from '@/lib/domain/result'
import type { StaffDependencies } from '../staff/staff-dependencies'
import { createServiceToken } from './create-service-token'

interface Call<Input> {
  input: Input
  caller: Caller
  now: Date
}

/** The tokens of other systems that are good now, the newest first. */
export async function listTokens(
  { db }: StaffDependencies,
  { caller }: { caller: Caller },
): Promise<Result<z.output<typeof tokensResponseSchema>, never>> {
  const rows = await listServiceTokens(db, caller.facilityCode)
  return ok({
    tokens: rows.map(({ id, name, scopes, createdAt, lastUsedAt }) => ({
      tokenId: id,
      name,
      // A scope that this version does not know any more opens nothing either.
      scopes: permissionSchema.options.filter((scope) => scopes.includes(scope)),
      createdAt: createdAt.toISOString(),
      ...(lastUsedAt && { lastUsedAt: lastUsedAt.toISOString() }),
    })),
  })
}

/** A new token; its text is in this answer and nowhere else. */
export async function issueToken(
  { db }: StaffDependencies,
  { input, caller }: Call<CreateTokenRequest>,
): Promise<Result<{ token: string }, never>> {
  const token = await createServiceToken(db, { facilityCode: caller.facilityCode, ...input }, caller)
  return ok({ token })
}

/** Ends a token: here at once, in other processes within seconds. */
export async function revokeToken(
  { db, services }: StaffDependencies,
  { input, caller, now }: Call<RevokeTokenRequest>,
): Promise<Result<{ tokenId: string }, { code: 'not_found' }>> {
  const { facilityCode } = caller
  const { tokenId } = input
  const revoked = await runTransaction(db, async (tx) => {
    const token = await revokeServiceToken(tx, { facilityCode, id: tokenId, now })
    if (!token) return err({ code: 'not_found' as const })
    const details = { tokenId, name: token.name }
    await appendAudit(tx, { facilityCode, actor: caller, action: 'token.revoke', outcome: 'ok', details })
    return ok({ tokenId })
  })
  if (revoked.ok) services.callers.forgetService(tokenId)
  return revoked
}
