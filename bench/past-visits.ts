import type { Client } from 'pg'
import type { LocalDate } from '@/lib/domain/time/local-date'

interface PastVisits {
  facilityCode: string
  /** How many visits before today; today gets a day's worth more. */
  visits: number
  daily: number
  today: LocalDate
}

/**
 * Fills `visit` with years of days of equal size, each visit by one of the people on file, and for the last 400 days
 * their calls, the gateway's answers and the check-in messages too. The demo's own visits make way. Indices are built once at the end.
 */
export async function fillPastVisits(
  client: Client,
  { facilityCode, visits, daily, today }: PastVisits,
): Promise<void> {
  await client.query(`set statement_timeout = 0; set maintenance_work_mem = '512MB'; set synchronous_commit = off;
    truncate visit, ticket, queue_call, coverage_check, check_in_message, intake_tally`)
  for (const table of FILLED) await client.query(`alter table ${table} disable trigger user`)
  const indices = await dropIndices(client, 'visit')
  await client.query('create temporary table numbered as select row_number() over () - 1 as at, id from person')
  await client.query('create unique index on numbered (at); analyze numbered')
  await client.query(FILL_VISITS, [facilityCode, visits, daily, today])
  for (const statement of indices) await client.query(statement)
  await client.query('vacuum analyze visit')
  await client.query(FILL_TICKETS, [facilityCode, today])
  await client.query(FILL_CALLS, [facilityCode, today])
  await client.query(FILL_CHECKS, [facilityCode, today])
  await client.query(FILL_MESSAGES, [facilityCode, today])
  for (const table of FILLED) await client.query(`alter table ${table} enable trigger user`)
  await client.query('analyze')
}

const FILLED = ['visit', 'queue_call', 'coverage_check', 'check_in_message']

// Deterministic: the same visits at each run. A fraction below 1 per visit and purpose.
const drawn = (purpose: number) => `(abs(hashint8(n * 31 + ${purpose})) % 100000 / 100000.0)`

const FILL_VISITS = `
  insert into visit (facility_code, id, visit_day, person_id, room_code, state, admitted_at, admitted_by, desk,
    identified_method, identified_medium, vneid_seen, vneid_unused_reason, priority_group, priority_ticks, emergency,
    use_insurance, coverage, scan_to_ticket_ms, residence, route_code, coverage_problem)
  select $1, ('10000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, day, person.id,
    (array['3', '5', '7', '8', '9', '10', '12', '14'])[1 + n % 8],
    case when ${drawn(1)} < 0.02 then 'cancelled' when day < $4::date then 'done' when ${drawn(1)} < 0.6 then 'called'
      else 'waiting' end,
    (day::timestamp + interval '6 hours' + (n % $3::bigint) * interval '32400 seconds' / $3::bigint)
      at time zone 'Asia/Ho_Chi_Minh',
    'Lan', 'Bàn ' || 1 + n % 6,
    (array['citizen-card-qr', 'citizen-card-qr', 'insurance-card-qr', 'typed-number', 'name-search'])[1 + (${drawn(2)} * 5)::int % 5],
    case when ${drawn(3)} < 0.4 then 'vneid' else 'card' end,
    case when ${drawn(3)} < 0.3 then array['citizen-card', 'insurance-card'] else '{}' end,
    case when ${drawn(3)} > 0.5 then 'no-phone' end, 4, '[]', false, ${drawn(4)} < 0.9,
    case when ${drawn(4)} < 0.85 then 'verified' when ${drawn(4)} < 0.9 then 'unverified' else 'none' end,
    (3000 + 40000 * ${drawn(5)} ^ 3)::int,
    case when ${drawn(6)} < 0.8 then 'resident' when ${drawn(6)} < 0.9 then 'elsewhere' else 'unknown' end,
    (array['1.1', '1.3', '3.1'])[1 + n % 3], case when ${drawn(7)} < 0.03 then 'gateway_timeout' end
  from generate_series(0, $2::bigint + $3::bigint - 1) n
  cross join lateral (select $4::date - (($2::bigint + $3::bigint - 1 - n) / $3::bigint)::int as day) at
  join numbered person on person.at = n * 7919 % (select count(*) from person)`

const FILL_TICKETS = `
  insert into ticket (facility_code, visit_day, room_code, number, visit_id, issued_at, state)
  select facility_code, visit_day, room_code, row_number() over (partition by visit_day, room_code order by admitted_at),
    id, admitted_at, case state when 'cancelled' then 'cancelled' else 'active' end
  from visit where facility_code = $1 and visit_day > $2::date - 400`

const FILL_CALLS = `
  insert into queue_call (facility_code, visit_day, seq, request_id, room_code, visit_id, number, queue_class, again,
    attempt, called_at, called_by)
  select facility_code, visit_day, row_number() over (partition by visit_day order by admitted_at), gen_random_uuid(),
    room_code, id, 1, 'P4', false, 1,
    admitted_at + (60 + abs(hashtext(id::text)) % 5400) * interval '1 second', 'Mai'
  from visit where facility_code = $1 and visit_day > $2::date - 400 and state in ('called', 'done')`

const FILL_CHECKS = `
  insert into coverage_check (facility_code, id, subject_hash, asked_at, status, result_code, problem, answer_ms,
    coverage_cipher, evidence_cipher)
  select facility_code, gen_random_uuid(), sha256(id::text::bytea), admitted_at,
    case when coverage_problem is null then 'verified' else 'unverified' end,
    case when coverage_problem is null then '000' end, coverage_problem,
    case when coverage_problem is null then 200 + abs(hashtext(id::text)) % 2000 else 5000 end, '', ''
  from visit where facility_code = $1 and visit_day > $2::date - 400 and use_insurance`

const FILL_MESSAGES = `
  insert into check_in_message (facility_code, visit_id, trigger, source, queued_at, cost_cipher, state, next_try_at)
  select facility_code, id, 'first-cost', 'admission', admitted_at, '', 'sent', admitted_at
  from visit where facility_code = $1 and visit_day > $2::date - 400 and use_insurance and state <> 'cancelled'`

/** Drops what a table is searched by; returns the statements that build it again. */
async function dropIndices(client: Client, table: string): Promise<string[]> {
  const keys = await client.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where contype = 'p' and conrelid = $1::regclass`,
    [table],
  )
  const plain = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where not indisprimary and indrelid = $1::regclass`,
    [table],
  )
  for (const { name } of keys.rows) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const { name } of plain.rows) await client.query(`drop index ${name}`)
  return [
    ...keys.rows.map(({ name, definition }) => `alter table ${table} add constraint ${name} ${definition}`),
    ...plain.rows.map(({ definition }) => definition),
  ]
}
