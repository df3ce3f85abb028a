import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { queueSpan } from '@/lib/domain/queue/queue-span'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { createDatabase, type Database } from './client'
import { countVisitsOfDay, listVisitsOfDay } from './day-list-store'
import { countVisitsUntil, listEarlierDays, listGatewayFacts, listVisitFacts } from './intake-fact-store'
import { findFirstCountedDay } from './intake-tally-store'
import { listIntakeVisits } from './intake-visit-store'
import { findPeopleByWholeName } from './people-search-store'
import { findPeopleByIdentifiers } from './person-identifier-store'
import { claimMessages } from './check-in-message-store'
import { findFirstCostRules } from './first-cost-store'
import { countMessages, listMessages } from './message-list-store'
import { findMessageSubject } from './message-subject-store'
import { listOpenRooms } from './room-store'
import { findPeopleOfSameName } from './same-name-store'
import { findTicketOfVisit } from './ticket-store'
import { findVisitLines, listPapersOfDay } from './today-paper-store'
import { findCallByRequest, listCallsAfter, listLastCalls, listTurns, wasCalled } from './queue-call-store'
import { listQueueRows, listWaiting } from './queue-store'
import { countWaitsAsTold } from './wait-store'
import { findVisitOfPerson } from './visit-store'
import { findVisitsOfPersonOn } from './visit-of-person-store'
import { findKnownCoverage } from './known-coverage-store'
import { findRoomsOfVisits } from './paper-use-store'
import { findRouteKnowledge } from './route-knowledge-store'
import { createVault } from './vault'
import { findDecidedVisitsOfPerson, findVisitsOfCheck } from './visit-route-store'

const ROWS = 200_000
const facilityCode = '31999'
const day = localDateSchema.parse('2026-11-23')
// 3,000 visits, a percent and a half of all: the more there are, the more a whole table tempts the planner.
const busyDay = localDateSchema.parse('2026-11-24')
const vault = createVault(Buffer.alloc(32, 7))

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
  for (const statement of [
    WITHOUT_TRIGGERS,
    FILL_PEOPLE,
    FILL_IDENTIFIERS,
    FILL_VISITS,
    FILL_BUSY_DAY,
    FILL_TICKETS,
    FILL_PAPERS,
    FILL_USES,
    FILL_CALLS,
    FILL_MESSAGES,
    FILL_CHECKS,
    'analyze',
  ]) {
    await database.db.execute(sql.raw(`set statement_timeout = 0; ${statement}`))
  }
}, 240_000)
afterAll(() => database.drop())

const now = new Date('2026-11-23T03:00:00Z')
const outbox = { facilityCode, now }
const ofRoom = { facilityCode, day, roomCode: '12' }
// Two hours after midnight, when queues look at two days.
const span = queueSpan(new Date('2026-11-22T19:00:00Z'))
const inQueue = { facilityCode, span, roomCode: '12' }

it.each<[string, (db: Database) => Promise<unknown>]>([
  ['rooms and who waits', (db) => listOpenRooms(db, facilityCode, span)],
  ['the visits of today', (db) => listVisitsOfDay(db, { facilityCode, day, limit: 50 })],
  ['the totals of today', (db) => countVisitsOfDay(db, { facilityCode, day })],
  [
    'the visit of a person',
    (db) => findVisitOfPerson(db, { facilityCode, day, personId: randomUUID(), roomCode: '12' }),
  ],
  ['the ticket of a visit', (db) => findTicketOfVisit(db, facilityCode, randomUUID())],
  ['who waits in a room', (db) => listWaiting(db, inQueue)],
  ['the queue of a room', (db) => listQueueRows(db, inQueue)],
  ['the turns of a room', (db) => listTurns(db, inQueue)],
  ['a call by its request', (db) => findCallByRequest(db, facilityCode, randomUUID())],
  ['whether a visit was called', (db) => wasCalled(db, { facilityCode, since: day, visitId: randomUUID() })],
  ['calls that a screen missed', (db) => listCallsAfter(db, { facilityCode, day, seq: 480, limit: 50 })],
  ['the last calls of a day', (db) => listLastCalls(db, facilityCode, day)],
  ['waits as they were told', (db) => countWaitsAsTold(db, ofRoom)],
  ['people of the same name', (db) => findPeopleOfSameName(db, { facilityCode, fullName: 'Name 77', birthYear: 1950 })],
  [
    'people of a name in any order',
    (db) => findPeopleByWholeName(db, { facilityCode, foldedName: '77 name', birthYear: undefined, limit: 200 }),
  ],
  ['people by identifier', (db) => findPeopleByIdentifiers(db, facilityCode, [Buffer.from('77')])],
  ['the papers of today', (db) => listPapersOfDay(db, { facilityCode, day })],
  ['the lines of visits', (db) => findVisitLines(db, facilityCode, [randomUUID(), randomUUID()])],
  ['the visits of a person today', (db) => findVisitsOfPersonOn(db, { facilityCode, personId: randomUUID(), day })],
  [
    'the visits of a person that count as something today',
    (db) => findDecidedVisitsOfPerson(db, { facilityCode, personId: randomUUID(), day }),
  ],
  ['known coverage', (db) => findKnownCoverage(db, { facilityCode, personId: randomUUID(), day })],
  [
    'what a route rests on',
    (db) => findRouteKnowledge(db, vault, { facilityCode, day, subject: { personId: randomUUID() } }),
  ],
  ['the visits of an answer', (db) => findVisitsOfCheck(db, { facilityCode, checkId: randomUUID(), day })],
  ['the rooms of visits', (db) => findRoomsOfVisits(db, { facilityCode, visitIds: [randomUUID()] })],
  ['messages that are due', (db) => claimMessages(db, vault, { ...outbox, leaseUntil: now, limit: 8 })],
  ['messages that wait', (db) => listMessages(db, { ...outbox, state: 'waiting', before: undefined, limit: 50 })],
  ['messages that were withdrawn', (db) => listMessages(db, { ...outbox, state: 'withdrawn', before: now, limit: 50 })],
  ['messages that were sent', (db) => listMessages(db, { ...outbox, state: 'sent', before: undefined, limit: 50 })],
  ['the totals of the outbox', (db) => countMessages(db, facilityCode, now)],
  ['what a message tells', (db) => findMessageSubject(db, vault, { facilityCode, visitId: randomUUID() })],
  ['the first cost of a visit', (db) => findFirstCostRules(db, ofRoom)],
  ['the figures of a day', (db) => listVisitFacts(db, { facilityCode, day })],
  ['the figures of a busy day', (db) => listVisitFacts(db, { facilityCode, day: busyDay })],
  [
    'the days on which people came before',
    (db) => listEarlierDays(db, { facilityCode, day, since: localDateSchema.parse('2025-11-23') }),
  ],
  [
    'the days on which the people of a busy day came before',
    (db) => listEarlierDays(db, { facilityCode, day: busyDay, since: localDateSchema.parse('2025-11-23') }),
  ],
  ['the gateway answers of a day', (db) => listGatewayFacts(db, { facilityCode, day })],
  ['yesterday at the same time', (db) => countVisitsUntil(db, { facilityCode, day, until: new Date() })],
  ['the first day of all', (db) => findFirstCountedDay(db, facilityCode)],
  [
    'the visits behind a figure',
    (db) =>
      listIntakeVisits(db, { facilityCode, from: day, to: day, filter: { having: 'resident-referral' }, limit: 50 }),
  ],
])('finds %s without reading a whole table', async (_name, run) => {
  const plans = await explain(run)
  expect(plans.length).toBeGreaterThan(0)
  for (const plan of plans) expect(plan).not.toMatch(READS_ALL)
})

/** A hashed subplan holds all that it could be asked about, however few are. */
const READS_ALL =
  /hashed SubPlan|Seq Scan on (visit|ticket|person|person_identifier|paper|paper_use|queue_call|coverage_check|check_in_message)\b/

/** The plans of every statement that `run` sends, as PostgreSQL would carry them out. */
async function explain(run: (db: Database) => Promise<unknown>): Promise<string[]> {
  const { db, pool, close } = createDatabase(database.url, { max: 1 })
  const sent: Array<{ text: string; values: unknown[] }> = []
  const query = pool.query.bind(pool)
  pool.query = new Proxy(query, {
    apply: (target, self, args: [{ text: string }, unknown[]]) => {
      sent.push({ text: args[0].text, values: args[1] })
      return Reflect.apply(target, self, args)
    },
  })
  await run(db)
  const session = new Client({ connectionString: database.url })
  await session.connect()
  const plans = []
  for (const { text, values } of sent) {
    const answer = await session.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)
    plans.push(answer.rows.map((row) => row['QUERY PLAN']).join('\n'))
  }
  await session.end()
  await close()
  return plans
}

// They are for single changes, not for loading years.
const WITHOUT_TRIGGERS = ['person', 'person_identifier', 'visit', 'paper', 'paper_use', 'queue_call', 'coverage_check']
  .map((table) => `alter table ${table} disable trigger user`)
  .join('; ')

const FILL_PEOPLE = `
  insert into person (facility_code, id, full_name, folded_name, name_search, birth_year, sex)
  select '31999', ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Name ' || n, 'name ' || n % 5000,
    '', 1940 + n % 80, 'female' from generate_series(1, ${ROWS}) n`
const FILL_IDENTIFIERS = `
  insert into person_identifier (facility_code, value_hash, person_id, kind, value_cipher, source)
  select '31999', sha256(n::text::bytea), ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
    'personal-number', '', 'typed' from generate_series(1, ${ROWS}) n`
// 500 visits a day in four rooms: the last day is today.
const FILL_VISITS = `
  insert into visit (facility_code, id, visit_day, person_id, room_code, state, admitted_at, admitted_by,
    identified_method, identified_medium, vneid_seen, priority_group, priority_ticks, emergency, use_insurance, coverage)
  select '31999', ('10000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, date '2026-11-23' - n / 500,
    ('00000000-0000-4000-8000-' || lpad((n + 1)::text, 12, '0'))::uuid, (array['12', '14', 'P3A', '99'])[1 + n % 4],
    'waiting', timestamptz '2026-11-23 00:00Z' - (n / 500) * interval '1 day' + (n % 500) * interval '1 minute', 'Lan',
    'typed-number', 'card', '{}', 4, '[]', false, true, 'none' from generate_series(0, ${ROWS - 1}) n`
const FILL_BUSY_DAY = `
  insert into visit (facility_code, id, visit_day, person_id, room_code, state, admitted_at, admitted_by,
    identified_method, identified_medium, vneid_seen, priority_group, priority_ticks, emergency, use_insurance, coverage)
  select '31999', ('30000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, date '2026-11-24',
    ('00000000-0000-4000-8000-' || lpad((n * 60 + 1)::text, 12, '0'))::uuid, 'P3A', 'waiting',
    timestamptz '2026-11-24 00:00Z' + n * interval '10 seconds', 'Lan',
    'typed-number', 'card', '{}', 4, '[]', false, true, 'verified' from generate_series(0, 2999) n`
const FILL_TICKETS = `
  insert into ticket (facility_code, visit_day, room_code, number, visit_id, issued_at, state)
  select facility_code, visit_day, room_code, row_number() over (partition by visit_day, room_code order by admitted_at),
    id, admitted_at, 'active' from visit`

const FILL_PAPERS = `
  insert into paper (facility_code, id, kind, person_id, number_hash, from_facility_code, to_facility_code, signed_on,
    content_cipher, source_kind, source_at, signature, created_at, updated_at)
  select '31999', ('20000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'referral',
    ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, sha256(n::text::bytea), '31907', '31999',
    date '2026-11-23' - n % 1000, '', 'envelope', now(), '{"integrity":"absent"}', now(), now()
  from generate_series(1, ${ROWS}) n`
const FILL_USES = `
  insert into paper_use (facility_code, paper_id, visit_id, used_on, used_at, once)
  select '31999', id, ('10000000-0000-4000-8000-' || right(id::text, 12))::uuid, signed_on, now(), true from paper`
const FILL_CALLS = `
  insert into queue_call (facility_code, visit_day, seq, request_id, room_code, visit_id, number, queue_class, again,
    attempt, called_at, called_by)
  select facility_code, visit_day, row_number() over (partition by visit_day order by issued_at), gen_random_uuid(),
    room_code, visit_id, number, 'P4', false, 1, issued_at, 'Mai' from ticket`
// All sent but the last hundred, as after a year.
const FILL_MESSAGES = `
  insert into check_in_message (facility_code, visit_id, trigger, source, queued_at, cost_cipher, state, next_try_at)
  select facility_code, id, 'first-cost', 'admission', admitted_at, '',
    case when admitted_at > timestamptz '2026-11-23 01:00Z' then 'waiting' else 'sent' end, timestamptz '2027-01-01'
  from visit`
const FILL_CHECKS = `
  insert into coverage_check (facility_code, id, subject_hash, asked_at, status, coverage_cipher, evidence_cipher)
  select facility_code, gen_random_uuid(), sha256(id::text::bytea), admitted_at, 'verified', '', '' from visit`
