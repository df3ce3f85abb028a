import 'server-only'
import type { z } from 'zod'
import { appendAudit } from '@/lib/audit/append-audit'
import { subjectAccountSchema, type SubjectAccount, type subjectAccountRequestSchema } from '@/lib/contracts/subjects'
import { findFacility } from '@/lib/db/facility-store'
import { runTransaction } from '@/lib/db/run-transaction'
import { ok, type Result } from '@/lib/domain/result'
import { findOpenRequest, type RequestRefusal } from './find-open-request'
import { readHoldings } from './read-holdings'
import type { SubjectCall, SubjectDependencies } from './subject-dependencies'

/** Of each table; a person of decades of visits has more audit lines than anybody reads on paper. */
const MOST_ROWS = 500

/**
 * Everything held about the person of an open request, table by table. The audit names the request.
 * Clinical contents come only where the request is to see what is held.
 */
export function giveAccount(
  { db, vault }: SubjectDependencies,
  { input, caller, now }: SubjectCall<z.output<typeof subjectAccountRequestSchema>>,
): Promise<Result<SubjectAccount, RequestRefusal>> {
  const { facilityCode } = caller
  const { requestId } = input
  return runTransaction<SubjectAccount, RequestRefusal>(db, async (tx) => {
    const request = await findOpenRequest(tx, vault, { facilityCode, requestId })
    if (!request.ok) return request
    const { personId, kind } = request.value
    const clinical = input.clinical && kind === 'access'
    const facility = await findFacility(tx, facilityCode)
    const sections = await readHoldings(tx, vault, { facilityCode, personId, clinical, limit: MOST_ROWS })
    await appendAudit(tx, {
      facilityCode,
      actor: caller,
      action: 'subject.account',
      outcome: 'ok',
      personId,
      reason: kind,
      details: { requestId, clinical },
    })
    return ok(
      subjectAccountSchema.parse({
        madeAt: now.toISOString(),
        madeBy: caller.name,
        facilityName: facility?.name ?? '',
        clinical,
        sections: sections.map(({ holding, total, rows, kept }) => ({ table: holding.table, total, rows, kept })),
      }),
    )
  })
}
