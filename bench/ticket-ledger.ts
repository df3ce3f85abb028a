import { Client } from 'pg'
import type { CheckInResponse } from '@/lib/contracts/check-ins'

export interface LedgerFaults {
  /** Acknowledged to a desk, but not (or not so) in the database. */
  lost: number
  duplicates: number
  gaps: number
  doubleVisits: number
}

/** Holds what the desks were told against the raw rows of the database. */
export async function findLedgerFaults(
  databaseUrl: string,
  acknowledged: ReadonlyMap<string, CheckInResponse>,
): Promise<LedgerFaults> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const tickets = await client.query(
      `select visit_id as "visitId", room_code as "roomCode", number from ticket where visit_day = (now() at time zone 'Asia/Ho_Chi_Minh')::date`,
    )
    const kept = new Map(tickets.rows.map((row) => [`${row.visitId}/${row.roomCode}/${row.number}`, true]))
    const told = [...acknowledged.values()]
    const ledger = await client.query(
      `select coalesce(sum(tickets - numbers), 0)::int as duplicates, coalesce(sum(greatest(highest, last) - numbers), 0)::int as gaps
       from (select count(*) as tickets, count(distinct t.number) as numbers, max(t.number) as highest, max(c.last_number) as last
             from ticket t join ticket_counter c using (facility_code, visit_day, room_code)
             group by t.facility_code, t.visit_day, t.room_code) as rooms`,
    )
    const visits = await client.query(
      `select count(*)::int as twice from (
         select 1 from visit where state not in ('cancelled', 'done') group by facility_code, visit_day, person_id, room_code having count(*) > 1) as double`,
    )
    return {
      lost: told.filter(({ visitId, ticket }) => !kept.has(`${visitId}/${ticket.roomCode}/${ticket.number}`)).length,
      duplicates: ledger.rows[0].duplicates,
      gaps: ledger.rows[0].gaps,
      doubleVisits: visits.rows[0].twice,
    }
  } finally {
    await client.end()
  }
}
