import 'server-only'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Executor } from './client'
import { paper } from './schema/paper'
import { person, personIdentifier } from './schema/person'
import { coverageCheck } from './schema/coverage'
import { episode } from './schema/records'

// A UUID, and for a part of an episode or person its place or key: `….c0`, `….a0f3b…`.
const ID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.[a-z][0-9a-f]{1,16})?$/

/** Whose resource an id of the FHIR interface is; undefined for an id that is none of ours. */
export async function findPersonOfResource(
  db: Executor,
  { facilityCode, type, id }: { facilityCode: string; type: string; id: string },
): Promise<string | undefined> {
  const key = z.uuid().safeParse(ID.exec(id)?.[1])
  if (!key.success) return undefined
  const [row] = await findOwner(db, facilityCode, type, key.data)
  return row?.personId
}

function findOwner(db: Executor, facilityCode: string, type: string, id: string): Promise<{ personId: string }[]> {
  switch (type) {
    case 'Patient':
    case 'AllergyIntolerance':
      return db
        .select({ personId: person.id })
        .from(person)
        .where(and(eq(person.facilityCode, facilityCode), eq(person.id, id)))
    case 'ServiceRequest':
    case 'Appointment':
      return db
        .select({ personId: paper.personId })
        .from(paper)
        .where(and(eq(paper.facilityCode, facilityCode), eq(paper.id, id)))
    case 'Coverage':
      return db
        .select({ personId: personIdentifier.personId })
        .from(coverageCheck)
        .innerJoin(
          personIdentifier,
          and(
            eq(personIdentifier.facilityCode, coverageCheck.facilityCode),
            eq(personIdentifier.valueHash, coverageCheck.subjectHash),
          ),
        )
        .where(and(eq(coverageCheck.facilityCode, facilityCode), eq(coverageCheck.id, id)))
        .limit(1)
    default:
      return db
        .select({ personId: episode.personId })
        .from(episode)
        .where(and(eq(episode.facilityCode, facilityCode), eq(episode.id, id)))
  }
}
