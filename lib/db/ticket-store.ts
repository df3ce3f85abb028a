import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { statement } from '@/lib/sql/statement'
import type { Executor, Transaction } from './client'
import { ticket } from './schema/visit'

export type TicketRow = typeof ticket.$inferSelect

/**
 * Issues the next number of a room and day. The counter's row stays locked until the transaction ends: numbers are
 * given in the order of commits, and a rollback gives its number back.
 */
export async function issueTicket(
  tx: Transaction,
  request: { facilityCode: string; day: LocalDate; roomCode: string; visitId: string; now: Date },
): Promise<TicketRow> {
  const { facilityCode, day, roomCode, visitId, now } = request
  // One statement: every desk of the room waits from here to the commit.
  const issued = await tx.execute<{ number: number }>(statement`
    with raised as (
      insert into ticket_counter as counter (facility_code, visit_day, room_code, last_number)
      values (${facilityCode}, ${day}, ${roomCode}, 1)
      on conflict (facility_code, visit_day, room_code) do update set last_number = counter.last_number + 1
      returning last_number
    )
    insert into ticket (facility_code, visit_day, room_code, number, visit_id, issued_at, state)
    select ${facilityCode}, ${day}::date, ${roomCode}, last_number, ${visitId}::uuid, ${now.toISOString()}::timestamptz, 'active'
    from raised returning number`)
  const number = issued.rows[0]?.number
  if (number === undefined) throw new Error('the counter gave no number')
  return { facilityCode, visitDay: day, roomCode, number, visitId, issuedAt: now, state: 'active' }
}

/** The ticket that a visit was given last, whatever became of it. */
export async function findTicketOfVisit(
  db: Executor,
  facilityCode: string,
  visitId: string,
): Promise<TicketRow | null> {
  const rows = await db
    .select()
    .from(ticket)
    .where(and(eq(ticket.facilityCode, facilityCode), eq(ticket.visitId, visitId)))
    .orderBy(sql`${ticket.state} = 'active' desc`, desc(ticket.issuedAt))
    .limit(1)
  return rows[0] ?? null
}

/** Ends the ticket that a visit holds: its number stays used. */
export async function endTicketOfVisit(
  tx: Transaction,
  key: { facilityCode: string; visitId: string },
  state: 'moved' | 'cancelled',
): Promise<void> {
  await tx
    .update(ticket)
    .set({ state })
    .where(and(eq(ticket.facilityCode, key.facilityCode), eq(ticket.visitId, key.visitId), eq(ticket.state, 'active')))
}
