import type { Client } from 'pg'
import type { DemoVisit } from './demo-visits'

/** Writes visits with their tickets, the counters behind them and each person's last visit. */
export async function writeVisits(client: Client, facilityCode: string, visits: readonly DemoVisit[]): Promise<void> {
  const given = [facilityCode, JSON.stringify(visits)]
  for (const statement of [INSERT_VISITS, INSERT_TICKETS, INSERT_COUNTERS, UPDATE_PEOPLE]) {
    await client.query(statement, given)
  }
}

const GIVEN = `jsonb_to_recordset($2::jsonb) as given ("visitId" uuid, "personId" uuid, "day" date, "roomCode" text,
  "number" int, "admittedAt" timestamptz, "state" text, "method" text, "medium" text, "priorityGroup" smallint,
  "coverage" text, "scanToTicketMs" int)`

const INSERT_VISITS = `
  insert into visit (facility_code, id, visit_day, person_id, room_code, state, admitted_at, admitted_by, desk,
    identified_method, identified_medium, vneid_seen, priority_group, priority_ticks, emergency, use_insurance,
    coverage, scan_to_ticket_ms, cancelled_at, cancelled_by, cancel_reason)
  select $1, "visitId", "day", "personId", "roomCode", "state", "admittedAt", 'Lan', 'Bàn 1', "method", "medium",
    case when "medium" = 'vneid' then array['citizen-card'] else '{}'::text[] end, "priorityGroup", '[]', false,
    "coverage" <> 'none', "coverage", "scanToTicketMs",
    case when "state" = 'cancelled' then "admittedAt" + interval '10 minutes' end,
    case when "state" = 'cancelled' then 'Lan' end, case when "state" = 'cancelled' then 'Người bệnh về' end
  from ${GIVEN}`

const INSERT_TICKETS = `
  insert into ticket (facility_code, visit_day, room_code, number, visit_id, issued_at, state)
  select $1, "day", "roomCode", "number", "visitId", "admittedAt",
    case "state" when 'cancelled' then 'cancelled' else 'active' end from ${GIVEN}`

const INSERT_COUNTERS = `
  insert into ticket_counter (facility_code, visit_day, room_code, last_number)
  select $1, "day", "roomCode", max("number") from ${GIVEN} group by "day", "roomCode"`

const UPDATE_PEOPLE = `
  update person set last_visit_day = "day" from ${GIVEN}
  where facility_code = $1 and id = "personId" and "state" <> 'cancelled'`
