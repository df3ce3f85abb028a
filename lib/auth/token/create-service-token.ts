import 'server-only'
import { randomBytes } from 'node:crypto'
import { appendAudit } from '@/lib/audit/append-audit'
import { serviceToken } from '@/lib/db/schema/auth'
import type { Permission } from '@/lib/domain/access/permission'
import type { AuditActor } from '@/lib/domain/audit/audit-entry'
import type { AuthDatabase } from '../create-auth'
import { hashServiceToken } from './find-service-token'

export interface NewServiceToken {
  facilityCode: string
  name: string
  scopes: Permission[]
}

/** Issues a token for another system. The text is returned this once; the database keeps its hash. */
export async function createServiceToken(
  db: AuthDatabase,
  { facilityCode, name, scopes }: NewServiceToken,
  actor: AuditActor,
): Promise<string> {
  const token = `tiepdon_${randomBytes(32).toString('base64url')}`
  await db.transaction(async (tx) => {
    await tx.insert(serviceToken).values({ facilityCode, name, scopes, tokenHash: hashServiceToken(token) })
    await appendAudit(tx, {
      facilityCode,
      actor,
      action: 'token.create',
      outcome: 'ok',
      details: { name, scopes: scopes.join(' ') },
    })
  })
  return token
}
