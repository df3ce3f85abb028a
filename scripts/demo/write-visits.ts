import type { Client } from 'pg'
import type { DemoVisit } from './demo-visits'

/** Writes visits with their tickets and calls, the counters behind them, what the gateway answered, and last visits. */
export async function writeVisits(client: Client, facilityCode: string, visits: readonly DemoVisit[]): Promise<void> {
  const given = [facilityCode, JSON.stringify(visits)]
  for (const statement of [
    INSERT_VISITS,
    INSERT_TICKETS,
    INSERT_COUNTERS,
    INSERT_CALLS,
    INSERT_CALL_COUNTERS,
    UPDATE_PEOPLE,
    INSERT_ANSWERS,
  ]) {
    await client.query(statement, given)
  }
}

const GIVEN = `jsonb_to_recordset($2::jsonb) as given ("visitId" uuid, "personId" uuid, "day" date, "roomCode" text,
  "number" int, "admittedAt" timestamptz, "state" text, "calledAt" timestamptz, "desk" text, "method" text, "medium" text,
  "vneidSeen" jsonb, "vneidRefused" jsonb, "vneidUnusedReason" text, "residence" text, "priorityGroup" smallint,
  "coverage" text, "problem" text, "routeCode" text, "scanToTicketMs" int)`

const INSERT_VISITS = `
  insert into visit (facility_code, id, visit_day, person_id, room_code, state, admitted_at, admitted_by, desk,
    identified_method, identified_medium, vneid_seen, vneid_refused, vneid_unused_reason, residence, priority_group,
    priority_ticks, emergency, use_insurance, coverage, coverage_problem, route_code, route_rate_percent,
    scan_to_ticket_ms, call_count, last_called_at, cancelled_at, cancelled_by, cancel_reason)
  select $1, "visitId", "day", "personId", "roomCode", "state", "admittedAt", 'Lan', "desk", "method", "medium",
    array(select jsonb_array_elements_text("vneidSeen")), "vneidRefused", "vneidUnusedReason", "residence",
    "priorityGroup", '[]', false, "coverage" <> 'none', "coverage", "problem", "routeCode",
    case when "routeCode" is not null then 80 end, "scanToTicketMs",
    case when "calledAt" is null then 0 else 1 end, "calledAt",
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

const INSERT_CALLS = `
  insert into queue_call (facility_code, visit_day, seq, request_id, room_code, visit_id, number, queue_class, again,
    attempt, called_at, called_by)
  select $1, "day", row_number() over (partition by "day" order by "calledAt"), gen_random_uuid(), "roomCode", "visitId",
    "number", 'P' || "priorityGroup", false, 1, "calledAt", 'Hạnh' from ${GIVEN} where "calledAt" is not null`

const INSERT_CALL_COUNTERS = `
  insert into call_counter (facility_code, visit_day, last_seq)
  select $1, "day", count(*) from ${GIVEN} where "calledAt" is not null group by "day"`

const UPDATE_PEOPLE = `
  update person set last_visit_day = "day" from (
    select distinct on ("personId") "personId", "day" from ${GIVEN}
    where "state" <> 'cancelled' order by "personId", "day" desc) came
  where facility_code = $1 and id = "personId"`

// One answer a visit, and on two days a quarter of an hour in which the gateway hardly answered. Of nobody's number: no
// desk ever takes them for an answer about somebody.
const INSERT_ANSWERS = `
  insert into coverage_check (facility_code, id, subject_hash, asked_at, status, result_code, problem, answer_ms,
    coverage_cipher, evidence_cipher)
  select $1, gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), asked_at,
    case when problem is null then 'verified' else 'unverified' end, case when problem is null then '000' end, problem,
    case when problem is null then 300 + abs(hashtext(asked_at::text)) % 1500 else 8000 end, '', ''
  from (
    select "admittedAt" - interval '4 seconds' as asked_at, "problem" as problem from ${GIVEN} where "coverage" <> 'none'
    union all
    select began.at + step * interval '35 seconds', case when step % 4 > 0 then 'gateway_timeout' end
    from (
      select max("admittedAt") - interval '70 minutes' as at from ${GIVEN}
      union all
      select (max("day") - 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' + interval '8 hours 9 minutes' from ${GIVEN}
    ) began, generate_series(0, 20) step
  ) asked`
