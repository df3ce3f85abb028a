import 'server-only'
import type { z } from 'zod'
import { appendAudit } from '@/lib/audit/append-audit'
import type {
  addRestrictedRequestSchema,
  releaseRestrictedRequestSchema,
  restrictedDiagnosesResponseSchema,
} from '@/lib/contracts/trust'
import { addRestricted, findRestrictedDiagnoses, releaseRestricted } from '@/lib/db/restricted-diagnosis-store'
import { runTransaction } from '@/lib/db/run-transaction'
import type { Caller } from '@/lib/domain/access/caller'
import { restrictedByLaw } from '@/lib/domain/records/restricted-by-law'
import { ok, type Result } from '@/lib/domain/result'
import type { TrustDependencies } from './trust-dependencies'

type Diagnoses = z.output<typeof restrictedDiagnosesResponseSchema>

/** What reception never sees: the law's own first, then what was added here. */
export async function listRestrictedDiagnoses({ db }: TrustDependencies, facilityCode: string): Promise<Diagnoses> {
  const added = await findRestrictedDiagnoses(db, facilityCode)
  return {
    diagnoses: [
      ...restrictedByLaw.map(({ codePrefix, label }) => ({ codePrefix, label, byLaw: true })),
      ...added
        .toSorted((a, b) => a.codePrefix.localeCompare(b.codePrefix))
        .map(({ codePrefix, label }) => ({ codePrefix, label, byLaw: false })),
    ],
  }
}

/** Keeps a diagnosis from reception from now on. */
export async function addRestrictedDiagnosis(
  deps: TrustDependencies,
  { input, caller, now }: { input: z.output<typeof addRestrictedRequestSchema>; caller: Caller; now: Date },
): Promise<Result<Diagnoses, never>> {
  const { facilityCode } = caller
  await runTransaction(deps.db, async (tx) => {
    await addRestricted(tx, { facilityCode, ...input, addedAt: now, addedBy: caller.name })
    await appendAudit(tx, toEntry(caller, 'diagnosis.restrict', input.codePrefix))
    return ok(undefined)
  })
  return ok(await listRestrictedDiagnoses(deps, facilityCode))
}

/** Lets reception see it again; what the law restricts is not in this list and stays. */
export async function releaseRestrictedDiagnosis(
  deps: TrustDependencies,
  { input, caller }: { input: z.output<typeof releaseRestrictedRequestSchema>; caller: Caller },
): Promise<Result<Diagnoses, never>> {
  const { facilityCode } = caller
  await runTransaction(deps.db, async (tx) => {
    await releaseRestricted(tx, { facilityCode, codePrefix: input.codePrefix })
    await appendAudit(tx, toEntry(caller, 'diagnosis.release', input.codePrefix))
    return ok(undefined)
  })
  return ok(await listRestrictedDiagnoses(deps, facilityCode))
}

function toEntry(caller: Caller, action: 'diagnosis.restrict' | 'diagnosis.release', codePrefix: string) {
  return { facilityCode: caller.facilityCode, actor: caller, action, outcome: 'ok' as const, details: { codePrefix } }
}
