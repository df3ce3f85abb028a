import 'server-only'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { paperIdSchema, type PaperId } from '@/lib/domain/records/paper.schema'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Executor, Transaction } from './client'
import { room } from './schema/facility'
import { paper, paperUse } from './schema/paper'
import { visit } from './schema/visit'

interface VisitKey {
  facilityCode: string
  visitId: string
}

/** Locks papers until the transaction ends, in one order whoever asks. Comes after the person and before the visit. */
export async function lockPapers(
  tx: Transaction,
  { facilityCode, paperIds }: { facilityCode: string; paperIds: readonly PaperId[] },
): Promise<void> {
  await tx
    .select({ id: paper.id })
    .from(paper)
    .where(and(eq(paper.facilityCode, facilityCode), inArray(paper.id, [...paperIds])))
    .orderBy(asc(paper.id))
    .for('no key update')
}

/** Writes that a visit uses papers. A paper used once elsewhere makes it fail (`paper_used_once`), which is a race. */
export async function usePapers(
  tx: Transaction,
  {
    facilityCode,
    visitId,
    day,
    now,
    papers,
  }: VisitKey & {
    day: LocalDate
    now: Date
    papers: ReadonlyArray<{ paperId: PaperId; once: boolean }>
  },
): Promise<void> {
  await tx
    .insert(paperUse)
    .values(papers.map(({ paperId, once }) => ({ facilityCode, visitId, paperId, usedOn: day, usedAt: now, once })))
}

/** Gives every paper of a visit back, with the reason; returns which. */
export async function giveBackPapers(
  tx: Transaction,
  { facilityCode, visitId }: VisitKey,
  given: { at: Date; by: string; reason: string },
): Promise<PaperId[]> {
  const rows = await tx
    .update(paperUse)
    .set({ givenBackAt: given.at, givenBackBy: given.by, givenBackReason: given.reason })
    .where(and(eq(paperUse.facilityCode, facilityCode), eq(paperUse.visitId, visitId), isNull(paperUse.givenBackAt)))
    .returning({ paperId: paperUse.paperId })
  return rows.map(({ paperId }) => paperIdSchema.parse(paperId))
}

/** The papers that a visit uses now. */
export async function findPaperIdsOfVisit(db: Executor, { facilityCode, visitId }: VisitKey): Promise<PaperId[]> {
  const rows = await db
    .select({ paperId: paperUse.paperId })
    .from(paperUse)
    .where(and(eq(paperUse.facilityCode, facilityCode), eq(paperUse.visitId, visitId), isNull(paperUse.givenBackAt)))
  return rows.map(({ paperId }) => paperIdSchema.parse(paperId))
}

/** The rooms that visits were in, for telling where a paper was used. */
export async function findRoomsOfVisits(
  db: Executor,
  { facilityCode, visitIds }: { facilityCode: string; visitIds: readonly string[] },
): Promise<Map<string, { roomCode: string; roomName: string }>> {
  if (visitIds.length === 0) return new Map()
  const rows = await db
    .select({ visitId: visit.id, roomCode: room.code, roomName: room.name })
    .from(visit)
    .innerJoin(room, and(eq(room.facilityCode, visit.facilityCode), eq(room.code, visit.roomCode)))
    .where(and(eq(visit.facilityCode, facilityCode), inArray(visit.id, [...visitIds])))
  return new Map(rows.map(({ visitId, ...place }) => [visitId, place]))
}
