import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Executor, Transaction } from './client'
import { isNotCancelled, visit } from './schema/visit'

export type VisitRow = typeof visit.$inferSelect
export type NewVisit = typeof visit.$inferInsert

export async function insertVisit(tx: Transaction, row: NewVisit): Promise<void> {
  await tx.insert(visit).values(row)
}

export async function findVisit(db: Executor, facilityCode: string, visitId: string): Promise<VisitRow | null> {
  const rows = await db.select().from(visit).where(keyOf(facilityCode, visitId))
  return rows[0] ?? null
}

/** The visit, locked against other changes until the transaction ends. */
export async function lockVisit(tx: Transaction, facilityCode: string, visitId: string): Promise<VisitRow | null> {
  const rows = await tx.select().from(visit).where(keyOf(facilityCode, visitId)).for('no key update')
  return rows[0] ?? null
}

/** The visit that a person already has in a room on a day, cancelled ones aside. */
export async function findVisitOfPerson(
  db: Executor,
  key: { facilityCode: string; day: LocalDate; personId: string; roomCode: string },
): Promise<VisitRow | null> {
  const rows = await db
    .select()
    .from(visit)
    .where(
      and(
        eq(visit.facilityCode, key.facilityCode),
        eq(visit.visitDay, key.day),
        eq(visit.personId, key.personId),
        eq(visit.roomCode, key.roomCode),
        isNotCancelled,
      ),
    )
  return rows[0] ?? null
}

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

export async function setVisitRoom(
  tx: Transaction,
  key: { facilityCode: string; visitId: string },
  roomCode: string,
): Promise<void> {
  await tx.update(visit).set({ roomCode }).where(keyOf(key.facilityCode, key.visitId))
}

function keyOf(facilityCode: string, visitId: string) {
  return and(eq(visit.facilityCode, facilityCode), eq(visit.id, visitId))
}
