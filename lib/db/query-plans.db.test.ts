import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { createDatabase, type Database } from './client'
import { countVisitsOfDay, listVisitsOfDay } from './day-list-store'
import { findPeopleByIdentifiers } from './person-identifier-store'
import { listOpenRooms } from './room-store'
import { findPeopleOfSameName } from './same-name-store'
import { countPeopleBefore, findTicketOfVisit, type TicketRow } from './ticket-store'
import { findVisitOfPerson } from './visit-store'
import { findKnownCoverage } from './known-coverage-store'

const ROWS = 200_000
const facilityCode = '31999'
const day = localDateSchema.parse('2026-11-23')

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
  for (const statement of [FILL_PEOPLE, FILL_IDENTIFIERS, FILL_VISITS, FILL_TICKETS, 'analyze']) {
    await database.db.execute(sql.raw(`set statement_timeout = 0; ${statement}`))
  }
})
afterAll(() => database.drop())

const held: TicketRow = {
  facilityCode,
  visitDay: day,
  roomCode: '12',
  number: 40,
  visitId: randomUUID(),
  issuedAt: new Date(),
  state: 'active',
}

it.each<[string, (db: Database) => Promise<unknown>]>([
  ['rooms and who waits', (db) => listOpenRooms(db, facilityCode, day)],
  ['the visits of today', (db) => listVisitsOfDay(db, { facilityCode, day, limit: 50 })],
  ['the totals of today', (db) => countVisitsOfDay(db, { facilityCode, day })],
  [
    'the visit of a person',
    (db) => findVisitOfPerson(db, { facilityCode, day, personId: randomUUID(), roomCode: '12' }),
  ],
  ['the ticket of a visit', (db) => findTicketOfVisit(db, facilityCode, randomUUID())],
  ['people before', (db) => countPeopleBefore(db, held)],
  ['people of the same name', (db) => findPeopleOfSameName(db, { facilityCode, fullName: 'Name 77', birthYear: 1950 })],
  ['people by identifier', (db) => findPeopleByIdentifiers(db, facilityCode, [Buffer.from('77')])],
  ['known coverage', (db) => findKnownCoverage(db, { facilityCode, personId: randomUUID(), day })],
])('finds %s without reading a whole table', async (_name, run) => {
  const plans = await explain(run)
  expect(plans.length).toBeGreaterThan(0)
  for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on (visit|ticket|person|person_identifier)\b/)
})

/** The plans of every statement that `run` sends, as PostgreSQL would carry them out. */
async function explain(run: (db: Database) => Promise<unknown>): Promise<string[]> {
  const { db, pool, close } = createDatabase(database.url, { max: 1 })
  const sent: Array<{ text: string; values: unknown[] }> = []
  const session = new Pool({ connectionString: database.url, max: 1 })
  const query = pool.query.bind(pool)
  pool.query = new Proxy(query, {
    apply: (target, self, args: [{ text: string }, unknown[]]) => {
      sent.push({ text: args[0].text, values: args[1] })
      return Reflect.apply(target, self, args)
    },
  })
  await run(db)
  const plans = []
  for (const { text, values } of sent) {
    const answer = await session.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)
    plans.push(answer.rows.map((row) => row['QUERY PLAN']).join('\n'))
  }
  await session.end()
  await close()
  return plans
}

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
const FILL_TICKETS = `
  insert into ticket (facility_code, visit_day, room_code, number, visit_id, issued_at, state)
  select facility_code, visit_day, room_code, row_number() over (partition by visit_day, room_code order by admitted_at),
    id, admitted_at, 'active' from visit`
