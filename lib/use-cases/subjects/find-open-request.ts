import 'server-only'
import type { Transaction } from '@/lib/db/client'
import { lockSubjectRequest } from '@/lib/db/subject-request-store'
import type { Vault } from '@/lib/db/vault'
import { err, ok, type Result } from '@/lib/domain/result'
import type { SubjectRequestKind } from '@/lib/domain/subjects/subject-request.schema'
import { personIdSchema, type PersonId } from '@/lib/domain/visit/visit.schema'

export type RequestRefusal = { code: 'not_found' | 'person_not_found' | 'request_closed' }

/** Whose data an open request speaks of: without one, nobody's data is shown, corrected or erased here. */
export async function findOpenRequest(
  tx: Transaction,
  vault: Vault,
  key: { facilityCode: string; requestId: string },
): Promise<Result<{ personId: PersonId; kind: SubjectRequestKind }, RequestRefusal>> {
  const request = await lockSubjectRequest(tx, vault, key)
  if (!request) return err({ code: 'not_found' })
  if (request.state === 'done' || request.state === 'refused') return err({ code: 'request_closed' })
  if (request.personId === null || request.fullName === null) return err({ code: 'person_not_found' })
  return ok({ personId: personIdSchema.parse(request.personId), kind: request.kind })
}
