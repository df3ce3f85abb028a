import 'server-only'
import type { z } from 'zod'
import { appendAudit } from '@/lib/audit/append-audit'
import type { correctSubjectSchema } from '@/lib/contracts/subjects'
import type { PersonCard } from '@/lib/contracts/people'
import { getPersonCards } from '@/lib/db/person-card-store'
import { updatePerson } from '@/lib/db/person-store'
import { runTransaction } from '@/lib/db/run-transaction'
import { err, ok, type Result } from '@/lib/domain/result'
import type { PersonId } from '@/lib/domain/visit/visit.schema'
import { findOpenRequest, type RequestRefusal } from './find-open-request'
import type { SubjectCall, SubjectDependencies } from './subject-dependencies'

type CorrectRefusal = RequestRefusal | { code: 'identifier_taken' }

/** Corrects somebody on their request. What it was stays on file with reason and evidence; a replaced number only ends. */
export async function correctSubject(
  { db, vault }: SubjectDependencies,
  { input, caller, now }: SubjectCall<z.output<typeof correctSubjectSchema>>,
): Promise<Result<PersonCard, CorrectRefusal>> {
  const { facilityCode } = caller
  const { requestId, changes, reason, evidence } = input
  const { addIdentifiers, ...fields } = changes
  const corrected = await runTransaction<PersonId, CorrectRefusal>(db, async (tx) => {
    const request = await findOpenRequest(tx, vault, { facilityCode, requestId })
    if (!request.ok) return request
    const { personId, kind } = request.value
    const origin = { by: caller.name, grounds: { reason, evidence }, requestId }
    const key = { facilityCode, personId }
    const changed = { ...key, changes: fields, addIdentifiers, source: 'typed', origin, now }
    const written = await updatePerson(tx, vault, changed)
    if (!written.ok) return err({ code: written.error.code === 'not_found' ? 'person_not_found' : 'identifier_taken' })
    await appendAudit(tx, {
      facilityCode,
      actor: caller,
      action: 'subject.correct',
      outcome: 'ok',
      personId,
      reason: kind,
      details: { requestId, fields: Object.keys(changes).join(' ') },
    })
    return ok(personId)
  })
  if (!corrected.ok) return corrected
  const personIds = [corrected.value]
  const [card] = await getPersonCards(db, vault, { facilityCode, personIds, now })
  return card ? ok(card) : err({ code: 'person_not_found' })
}
