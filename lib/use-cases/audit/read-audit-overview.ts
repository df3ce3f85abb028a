import 'server-only'
import type { z } from 'zod'
import { readChainHead } from '@/lib/audit/chain-head'
import type { auditOverviewResponseSchema } from '@/lib/contracts/audit'
import { listActors } from '@/lib/db/actor-store'
import { listAuditChecks } from '@/lib/db/audit-check-store'
import type { Caller } from '@/lib/domain/access/caller'
import { ok, type Result } from '@/lib/domain/result'
import type { AuditDependencies } from './audit-dependencies'
import { toAuditCheck } from './to-audit-check'

const SHOWN = 10

/** How long the trail is, who may stand in it, and its last checks. */
export async function readAuditOverview(
  { db }: Pick<AuditDependencies, 'db'>,
  { caller, now }: { caller: Caller; now: Date },
): Promise<Result<z.output<typeof auditOverviewResponseSchema>, never>> {
  const { facilityCode } = caller
  const [head, actors, checks] = await Promise.all([
    readChainHead(db, facilityCode),
    listActors(db, facilityCode),
    listAuditChecks(db, facilityCode, SHOWN),
  ])
  return ok({ entries: head.lastSeq, actors, checks: checks.map((check) => toAuditCheck(check, now)) })
}
