import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { visitIdSchema, type VisitId } from '@/lib/domain/visit/visit.schema'
import type { Executor } from './client'
import { isNotCancelled, visit } from './schema/visit'

interface PersonOnDay {
  facilityCode: string
  personId: string
  day: LocalDate
}

/** The visits a person has on a day, cancelled ones aside, the newest first. */
export async function findVisitsOfPersonOn(db: Executor, key: PersonOnDay): Promise<VisitId[]> {
  const places = await findPlacesOfPersonOn(db, key)
  return places.map(({ visitId }) => visitId)
}

/** The same, each with its room. */
export async function findPlacesOfPersonOn(
  db: Executor,
  { facilityCode, personId, day }: PersonOnDay,
): Promise<Array<{ visitId: VisitId; roomCode: string }>> {
  const rows = await db
    .select({ visitId: visit.id, roomCode: visit.roomCode })
    .from(visit)
    .where(
      and(eq(visit.facilityCode, facilityCode), eq(visit.personId, personId), eq(visit.visitDay, day), isNotCancelled),
    )
    .orderBy(desc(visit.admittedAt))
  return rows.map(({ visitId, roomCode }) => ({ visitId: visitIdSchema.parse(visitId), roomCode }))
}
