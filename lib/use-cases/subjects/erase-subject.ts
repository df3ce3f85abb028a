import 'server-only'
import type { z } from 'zod'
import { appendAudit } from '@/lib/audit/append-audit'
import type { eraseSubjectResponseSchema, eraseSubjectSchema } from '@/lib/contracts/subjects'
import { erasePerson, erasePhone } from '@/lib/db/erase-person'
import { lockPerson } from '@/lib/db/person-store'
import { runTransaction } from '@/lib/db/run-transaction'
import { err, ok, type Result } from '@/lib/domain/result'
import { findOpenRequest, type RequestRefusal } from './find-open-request'
import { readHoldings } from './read-holdings'
import type { SubjectCall, SubjectDependencies } from './subject-dependencies'

type Erased = z.output<typeof eraseSubjectResponseSchema>

/**
 * Erases as much of somebody as the law allows: the whole person where no visit, record, paper or gateway answer is
 * kept, and otherwise the phone number. What stays, until when and why, is in the account.
 */
export function eraseSubject(
  { db, vault }: SubjectDependencies,
  { input, caller, now }: SubjectCall<z.output<typeof eraseSubjectSchema>>,
): Promise<Result<Erased, RequestRefusal>> {
  const { facilityCode } = caller
  const { requestId } = input
  return runTransaction<Erased, RequestRefusal>(db, async (tx) => {
    const request = await findOpenRequest(tx, vault, { facilityCode, requestId })
    if (!request.ok) return request
    const { personId, kind } = request.value
    if (kind !== 'erase') return err({ code: 'request_closed' })
    const key = { facilityCode, personId }
    // An admission of this person waits, and is counted or finds nobody.
    await lockPerson(tx, key)
    const sections = await readHoldings(tx, vault, { ...key, clinical: false, limit: 1 })
    const wholePerson = sections.some(({ holding, kept }) => holding.table === 'person' && kept.erase)
    await (wholePerson ? erasePerson(tx, key) : erasePhone(tx, key, now))
    const erased = wholePerson ? 'person' : 'contact'
    await appendAudit(tx, {
      facilityCode,
      actor: caller,
      action: 'subject.erase',
      outcome: 'ok',
      personId,
      reason: kind,
      details: { requestId, erased },
    })
    return ok({ erased })
  })
}
