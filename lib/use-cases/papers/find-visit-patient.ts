import 'server-only'
import { findVisit } from '@/lib/db/visit-store'
import type { Caller } from '@/lib/domain/access/caller'
import { personIdSchema, type PersonId, type VisitId } from '@/lib/domain/visit/visit.schema'
import type { PapersDependencies } from './papers-dependencies'

/** Whose visit it is, or null where the facility has no such visit. An id and nothing about the person. */
export async function findVisitPatient(
  { db }: PapersDependencies,
  { facilityCode }: Caller,
  visitId: VisitId,
): Promise<PersonId | null> {
  const visit = await findVisit(db, facilityCode, visitId)
  return visit ? personIdSchema.parse(visit.personId) : null
}
