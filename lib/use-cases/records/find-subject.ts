import 'server-only'
import type { RecordNumbers, RecordSubject } from '@/lib/contracts/records'
import { findCurrentIdentifiers } from '@/lib/db/identifier-value-store'
import { findPerson, type StoredPerson } from '@/lib/db/person-store'
import { findVisitsOfPersonOn } from '@/lib/db/visit-of-person-store'
import { err, ok, type Result } from '@/lib/domain/result'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { VisitId } from '@/lib/domain/visit/visit.schema'
import { findHolder, toRecordNumbers } from './find-holder'
import type { RecordsDependencies } from './records-dependencies'

/** Whose records: on file, or only the numbers of a card in hand. */
export interface Subject {
  person?: StoredPerson
  /** What other services are asked by. */
  numbers?: RecordNumbers
  /** Of today, not cancelled, the newest first. */
  visitIds: readonly VisitId[]
}

export async function findSubject(
  deps: RecordsDependencies,
  { subject, facilityCode, now }: { subject: RecordSubject; facilityCode: string; now: Date },
): Promise<Result<Subject, { code: 'person_not_found' }>> {
  const { db, vault } = deps
  const given = 'personId' in subject ? undefined : subject
  const personId = 'personId' in subject ? subject.personId : await findHolder(deps, facilityCode, subject)
  if (personId === undefined) return ok({ ...(given && { numbers: given }), visitIds: [] })
  const key = { facilityCode, personId }
  const [person, identifiers, visitIds] = await Promise.all([
    findPerson(db, vault, key),
    findCurrentIdentifiers(db, vault, key),
    findVisitsOfPersonOn(db, { ...key, day: toLocalDate(now) }),
  ])
  if (!person) return err({ code: 'person_not_found' })
  const numbers = toRecordNumbers(identifiers) ?? given
  return ok({ person, ...(numbers && { numbers }), visitIds })
}
