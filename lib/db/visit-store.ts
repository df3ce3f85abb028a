import 'server-only'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { visitCoverageSchema } from '@/lib/domain/visit/visit.schema'
import { statement } from '@/lib/sql/statement'
import type { Executor, Transaction } from './client'
import { createInsert } from './create-insert'
import { readRows } from './read-rows'
import { visit } from './schema/visit'

export type VisitRow = typeof visit.$inferSelect
export type NewVisit = typeof visit.$inferInsert
/** What admitting somebody once more needs to know of the visit they have. */
export type HeldVisit = z.infer<typeof heldVisitSchema>

export async function insertVisit(tx: Transaction, row: NewVisit): Promise<void> {
  await tx.execute(toInsert(row))
}

const toInsert = createInsert(visit)

export async function findVisit(db: Executor, facilityCode: string, visitId: string): Promise<VisitRow | null> {
  const rows = await db.select().from(visit).where(keyOf(facilityCode, visitId))
  return rows[0] ?? null
}

/** The visit, locked against other changes until the transaction ends. */
export async function lockVisit(tx: Transaction, facilityCode: string, visitId: string): Promise<VisitRow | null> {
  const rows = await tx.select().from(visit).where(keyOf(facilityCode, visitId)).for('no key update')
  return rows[0] ?? null
}

/** The visit that a person still has in a room on a day, cancelled and finished ones aside. */
export async function findVisitOfPerson(
  db: Executor,
  key: { facilityCode: string; day: LocalDate; personId: string; roomCode: string },
): Promise<HeldVisit | null> {
  const { facilityCode, day, personId, roomCode } = key
  const rows = await readRows(
    db,
    heldVisitSchema,
    statement`
      select facility_code as "facilityCode", id, coverage from visit
      where facility_code = ${facilityCode} and visit_day = ${day} and person_id = ${personId}
        and room_code = ${roomCode} and state not in ('cancelled', 'done')`,
  )
  return rows[0] ?? null
}

const heldVisitSchema = z.object({ facilityCode: z.string(), id: z.string(), coverage: visitCoverageSchema })

export async function markVisitCancelled(
  tx: Transaction,
  key: { facilityCode: string; visitId: string },
  cancelled: { at: Date; by: string; reason: string },
): Promise<void> {
  await tx
    .update(visit)
    .set({
      state: 'cancelled',
      cancelledAt: cancelled.at,
      cancelledBy: cancelled.by,
      cancelReason: cancelled.reason,
      coverageAskAgainAt: null,
    })
    .where(keyOf(key.facilityCode, key.visitId))
}

/** Sends a visit to another room, where it waits as if it had been admitted there. */
export async function setVisitRoom(
  tx: Transaction,
  key: { facilityCode: string; visitId: string },
  roomCode: string,
): Promise<void> {
  await tx
    .update(visit)
    .set({ roomCode, state: 'waiting', callCount: 0, lastCalledAt: null, jumpedAt: null, jumpReason: null })
    .where(keyOf(key.facilityCode, key.visitId))
}

/** What the visit begins with is another service now. */
export async function setVisitService(
  tx: Transaction,
  key: { facilityCode: string; visitId: string },
  serviceCode: string,
): Promise<void> {
  await tx.update(visit).set({ serviceCode }).where(keyOf(key.facilityCode, key.visitId))
}

function keyOf(facilityCode: string, visitId: string) {
  return and(eq(visit.facilityCode, facilityCode), eq(visit.id, visitId))
}
