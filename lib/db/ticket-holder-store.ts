import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Ticket } from '@/lib/domain/scan/scan.schema'
import type { Executor } from './client'
import { ticket, visit } from './schema/visit'

/** Whose ticket this is, or null where no such number was given. */
export async function findTicketHolder(db: Executor, held: Ticket): Promise<string | null> {
  const rows = await db
    .select({ personId: visit.personId })
    .from(ticket)
    .innerJoin(visit, and(eq(visit.facilityCode, ticket.facilityCode), eq(visit.id, ticket.visitId)))
    .where(
      and(
        eq(ticket.facilityCode, held.facilityCode),
        eq(ticket.visitDay, held.day),
        eq(ticket.roomCode, held.roomCode),
        eq(ticket.number, held.number),
      ),
    )
  return rows[0]?.personId ?? null
}
