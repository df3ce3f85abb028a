import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { IntakeResponse } from '@/lib/contracts/intake'
import { facility, room } from '@/lib/db/schema/facility'
import { createVault } from '@/lib/db/vault'
import { saveCheck } from '@/lib/db/coverage-store'
import { settleUnverifiedVisits } from '@/lib/db/visit-coverage-store'
import { permissionsOf } from '@/lib/domain/access/permissions'
import { addDays, localDateSchema, startOfLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn, buildNewPerson } from '@/lib/testing/builders/build-check-in'
import { recomputeIntake, type Group } from '@/lib/testing/recompute-intake'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from '../admission/admit-patient'
import { cancelVisit } from '../admission/cancel-visit'
import { moveVisit } from '../admission/move-visit'
import { callNext } from '../queue/call-next'
import { keepPastDays } from './keep-past-days'
import { readIntake } from './read-intake'

const vault = createVault(randomBytes(32))
const FACILITIES = ['31991', '31992']
const ROOMS = ['12', '14']
const PEOPLE = 7
/** A week over the end of a month, long past by the database's own clock. */
const FIRST_DAY = localDateSchema.parse('2025-10-28')
const NOW = new Date('2025-12-24T03:00:00Z')

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  for (const facilityCode of FACILITIES) {
    await database.db.insert(facility).values({ facilityCode, name: 'Bệnh viện Mẫu' })
    await database.db.insert(room).values(ROOMS.map((code) => ({ facilityCode, code, name: `Phòng ${code}` })))
  }
})
afterAll(() => database.drop())
const deps = () => ({ db: database.db, vault })
const callerAt = (facilityCode: string, role: 'receptionist' | 'nurse' | 'manager') =>
  buildCaller({ facilityCode, role, permissions: permissionsOf(role) })

// Minutes of the day with both its ends: 00:00 and 23:59 are where days are mixed up.
const minute = fc.oneof(fc.constantFrom(0, 1, 1_438, 1_439), fc.integer({ min: 0, max: 1_439 }))
const place = { facility: fc.nat(1), day: fc.nat(6), minute }
const vneidPaper = fc.constantFrom('citizen-card', 'insurance-card', 'health-book', 'referral', 'appointment')
const event = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('admit' as const),
      ...place,
      person: fc.nat(PEOPLE - 1),
      room: fc.constantFrom(...ROOMS),
      method: fc.constantFrom('citizen-card-qr', 'typed-number', 'name-search'),
      medium: fc.constantFrom('card', 'vneid', 'none'),
      seen: fc.uniqueArray(vneidPaper, { maxLength: 3 }),
      refused: fc.uniqueArray(vneidPaper, { maxLength: 2 }),
      unusedReason: fc.option(fc.constantFrom('no-phone', 'unwilling'), { nil: undefined }),
      useInsurance: fc.boolean(),
      desk: fc.option(fc.constantFrom('Bàn 1', '__proto__'), { nil: undefined }),
      scanToTicketMs: fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: undefined }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('call' as const), ...place, room: fc.constantFrom(...ROOMS) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), ...place, which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), ...place, which: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      ...place,
      which: fc.nat(),
      problem: fc.option(fc.constantFrom('gateway_timeout', 'gateway_error'), { nil: undefined }),
      answerMs: fc.integer({ min: 50, max: 9_000 }),
    }),
  },
)
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never

/** What somebody with the database in hand, or a later version of the app, may do to days long over. */
const LATE_CHANGES = [
  `update visit set state = 'cancelled', cancelled_at = now() where id = $1`,
  `update visit set state = 'waiting', cancelled_at = null where id = $1`,
  `update visit set coverage = 'verified' where id = $1`,
  `update visit set room_code = '14' where id = $1`,
  `update visit set visit_day = visit_day + 1, admitted_at = admitted_at + interval '1 day' where id = $1`,
  `update visit set person_id = (select person_id from visit other where other.facility_code = visit.facility_code
    order by id limit 1) where id = $1`,
  `update visit set vneid_seen = array['referral'], residence = 'resident' where id = $1`,
  `insert into queue_call select facility_code, visit_day, 9999, gen_random_uuid(), room_code, id, 1, 'P4', false, 1,
    admitted_at + interval '3 minutes', 'Mai' from visit where id = $1`,
  `delete from queue_call where visit_id = $1`,
  `update coverage_check set problem = null where facility_code = (select facility_code from visit where id = $1)`,
  `delete from person_identifier where person_id = (select person_id from visit where id = $1)`,
  `insert into person_identifier (facility_code, value_hash, person_id, kind, value_cipher, source)
    select facility_code, sha256(id::text::bytea), person_id, 'personal-number', '', 'typed' from visit where id = $1`,
  `with slip as (
      insert into paper (facility_code, id, kind, person_id, number_hash, from_facility_code, content_cipher, source_kind,
        source_at, signature, seen_medium, created_at, updated_at)
      select facility_code, gen_random_uuid(), 'referral', person_id, sha256(id::text::bytea), '31907', '', 'paper', now(),
        '{}', null, now(), now() from visit where id = $1
      returning facility_code, id)
    insert into paper_use (facility_code, paper_id, visit_id, used_on, used_at, once)
    select slip.facility_code, slip.id, visit.id, visit_day, now(), false from slip, visit where visit.id = $1`,
  `update paper set seen_medium = 'vneid' where id in (select paper_id from paper_use where visit_id = $1)`,
  `update paper_use set given_back_at = now() where visit_id = $1`,
  `insert into check_in_message (facility_code, visit_id, trigger, source, queued_at, cost_cipher, state, next_try_at)
    select facility_code, id, 'first-cost', 'admission', now(), '', 'sent', now() from visit where id = $1`,
  `update check_in_message set state = 'parked' where visit_id = $1`,
  `delete from visit where id = $1`,
]
const week = fc.record({
  events: fc.array(event, { minLength: 15, maxLength: 45 }),
  late: fc.array(fc.record({ change: fc.nat(LATE_CHANGES.length - 1), which: fc.nat() }), {
    minLength: 1,
    maxLength: 5,
  }),
  periods: fc.array(fc.tuple(fc.integer({ min: -30, max: 6 }), fc.nat(40)), { minLength: 2, maxLength: 3 }),
})

it('tells what an independent count of the raw rows tells, for any week and after any late change', async () => {
  await fc.assert(
    fc.asyncProperty(week, async ({ events, late, periods }) => {
      await clear()
      const people = await createPeople()
      const inTime = events.toSorted((a, b) => a.day - b.day || a.minute - b.minute)
      for (const happened of inTime) await carryOut(happened, people)
      for (const facilityCode of FACILITIES)
        await keepPastDays(database.db, { facilityCode, now: NOW, mayGoOn: () => true })
      for (const period of periods) await compare(period)
      for (const { change, which } of late) await changeLate(change, which)
      for (const period of periods) await compare(period)
    }),
    // Shrinking would take hours: the seed in the message is enough to come back.
    { numRuns: 12, endOnFailure: true },
  )
}, 240_000)

async function clear(): Promise<void> {
  await database.pool
    .query(`truncate visit, ticket, ticket_counter, queue_call, call_counter, coverage_check, desk_request,
    intake_tally, person, person_identifier, paper, paper_use, check_in_message`)
}

/** Of each facility: residents and others, with a number and without. */
async function createPeople(): Promise<string[][]> {
  return Promise.all(
    FACILITIES.map(async (facilityCode) => {
      const ids: string[] = []
      for (let at = 0; at < PEOPLE; at++) {
        const address = ['Phường Mẫu, Hải Phòng', 'Xã Mẫu, Thái Bình', undefined][at % 3]
        const number = `03108500${String(Number(facilityCode) % 100)}${String(at).padStart(2, '0')}`
        const identifiers = at % 2 === 0 ? [{ kind: 'personal-number' as const, value: number }] : []
        const input = buildCheckIn({
          person: { create: { ...buildNewPerson({ identifiers }), ...(address !== undefined && { address }) } },
        })
        const now = new Date(startOfLocalDate(FIRST_DAY).getTime() + 60_000)
        const admitted = await admitPatient(deps(), { input, caller: callerAt(facilityCode, 'receptionist'), now })
        if (!admitted.ok) throw new Error(admitted.error.code)
        const { rows } = await database.pool.query('select person_id from visit where id = $1', [
          admitted.value.visitId,
        ])
        ids.push(String(rows[0]?.person_id))
      }
      return ids
    }),
  )
}

async function carryOut(happened: Event, people: string[][]): Promise<void> {
  const facilityCode = FACILITIES[happened.facility] ?? ''
  const day = addDays(FIRST_DAY, happened.day)
  const now = new Date(startOfLocalDate(day).getTime() + happened.minute * 60_000 + 137)
  switch (happened.kind) {
    case 'admit': {
      const { method, medium, useInsurance, desk, scanToTicketMs, unusedReason } = happened
      const personId = people[happened.facility]?.[happened.person] ?? ''
      const refused = happened.refused
        .filter((paper) => !happened.seen.includes(paper))
        .map((paper) => ({ paper, reason: 'expired' }))
      const vneid = { seen: happened.seen, refused, ...(unusedReason && { unusedReason }) }
      const input = {
        identified: { method, medium },
        vneid,
        roomCode: happened.room,
        useInsurance,
        desk,
        scanToTicketMs,
      }
      await admitPatient(deps(), {
        input: buildCheckIn(JSON.parse(JSON.stringify({ ...input, person: { personId } }))),
        caller: callerAt(facilityCode, 'receptionist'),
        now,
      })
      return
    }
    case 'call': {
      const input = { requestId: randomUUID(), roomCode: happened.room }
      await callNext(deps(), { input, caller: callerAt(facilityCode, 'nurse'), now })
      return
    }
    case 'cancel':
    case 'move': {
      const visitId = await pickVisit(happened.which, facilityCode, day)
      if (visitId === undefined) return
      const caller = callerAt(facilityCode, 'receptionist')
      if (happened.kind === 'cancel') await cancelVisit(deps(), { input: { visitId, reason: 'Mẫu' }, caller, now })
      else {
        const input = { requestId: randomUUID(), visitId, roomCode: '14' }
        await moveVisit(deps(), { input, caller, now })
      }
      return
    }
    case 'ask':
      await ask(happened, { facilityCode, day, now })
  }
}

async function ask(
  { which, problem, answerMs }: Extract<Event, { kind: 'ask' }>,
  { facilityCode, day, now }: { facilityCode: string; day: LocalDate; now: Date },
): Promise<void> {
  const visitId = await pickVisit(which, facilityCode, day)
  const { rows } = await database.pool.query('select person_id from visit where id = $1', [visitId])
  const askedAt = now.toISOString()
  const coverage = problem
    ? {
        status: 'unverified' as const,
        problem: { code: problem, nextAction: 'admit_and_ask_again' as const },
        askedAt,
      }
    : { status: 'verified' as const, askedAt }
  await database.db.transaction(async (tx) => {
    const subjectHash = randomBytes(32)
    const checkId = await saveCheck(tx, vault, { facilityCode, subjectHash, coverage, evidence: [], answerMs })
    const personIds = rows.map((row) => String(row.person_id))
    const settled = { coverage: problem ? ('unverified' as const) : ('verified' as const), final: !problem }
    await settleUnverifiedVisits(tx, { facilityCode, personIds, day, checkId, problem, ...settled })
  })
}

async function pickVisit(which: number, facilityCode: string, day: LocalDate) {
  const { rows } = await database.pool.query(
    'select id from visit where facility_code = $1 and visit_day = $2 order by id',
    [facilityCode, day],
  )
  return rows[which % Math.max(1, rows.length)]?.id
}

async function changeLate(change: number, which: number): Promise<void> {
  const { rows } = await database.pool.query('select id from visit order by id')
  const id = rows[which % Math.max(1, rows.length)]?.id
  if (id === undefined) return
  // A change that breaks a rule of the tables (the same visit twice in a room) did not happen.
  await database.pool.query(LATE_CHANGES[change] ?? '', [id]).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('23'))) throw error
  })
}

async function compare([start, length]: [number, number]): Promise<void> {
  const from = addDays(FIRST_DAY, start)
  const to = addDays(from, length)
  for (const facilityCode of FACILITIES) {
    const caller = callerAt(facilityCode, 'manager')
    const told = await readIntake(deps(), { input: { period: { from, to } }, caller, now: NOW })
    if (!told.ok) throw new Error('no figures')
    const figures = told.value
    const expected = await recomputeIntake(database.db, { facilityCode, from, to })
    expect(figures.uncountedDays).toBe(0)
    expect(figures.totals).toMatchObject(expected.totals)
    expect(figures.gateway).toMatchObject(expected.gateway)
    expect(partsOf(figures)).toMatchObject(expected.plan)
    for (const [name, groups] of Object.entries(groupsOf(figures))) {
      expect(countsOf(groups)).toEqual(countsOf(expected.groups[name] ?? {}))
      for (const [key, row] of Object.entries(groups)) {
        const { scanToTicketMs, waitMs } = expected.groups[name]?.[key] ?? { scanToTicketMs: [], waitMs: [] }
        if (row.scanToTicket) expectSpread(row.scanToTicket, scanToTicketMs, figures.spreadErrorPercent)
        if (row.wait) expectSpread(row.wait, waitMs, figures.spreadErrorPercent)
      }
    }
  }
}

type Spread = IntakeResponse['totals']['wait']
interface ToldGroup {
  visits: number
  scanToTicket?: Spread
  wait?: Spread
}

function groupsOf(figures: IntakeResponse): Record<string, Record<string, ToldGroup>> {
  const toGroups = <R extends ToldGroup>(rows: readonly R[], keyOf: (row: R) => string) =>
    Object.fromEntries(rows.filter(({ visits }) => visits > 0).map((row) => [keyOf(row), row]))
  return {
    all: toGroups([figures.totals], () => 'all'),
    day: toGroups(figures.days, ({ day }) => day),
    arrival: toGroups(figures.arrivals, ({ hour, roomCode }) => `${hour} ${roomCode}`),
    room: toGroups(figures.rooms, ({ roomCode }) => roomCode),
    way: toGroups(figures.ways, ({ method, medium }) => `${method} ${medium}`),
    desk: toGroups(figures.desks, ({ desk }) => String(desk)),
    problem: toGroups(figures.problems, ({ problem }) => String(problem)),
    insurance: toGroups(figures.insurance, ({ insurance }) => insurance),
    route: toGroups(figures.routeCodes, ({ routeCode }) => String(routeCode)),
  }
}

function countsOf(groups: Record<string, Pick<Group, 'visits'>>): Array<[string, number]> {
  return Object.entries(groups)
    .map(([key, { visits }]): [string, number] => [key, visits])
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function partsOf({ plan }: IntakeResponse) {
  return Object.fromEntries(
    plan.flatMap(({ id, parts }) =>
      parts.map(({ part, numerator, denominator }) => [`${id} ${part}`, { numerator, denominator }]),
    ),
  )
}

function expectSpread(told: Spread, times: readonly number[], errorPercent: number): void {
  const sorted = times.toSorted((a, b) => a - b)
  expect(told.count).toBe(sorted.length)
  if (sorted.length === 0) return
  const median = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0
  const p90 = sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0
  expect(Math.abs((told.medianMs ?? 0) - median)).toBeLessThanOrEqual((median * errorPercent) / 100)
  expect(Math.abs((told.p90Ms ?? 0) - p90)).toBeLessThanOrEqual((p90 * errorPercent) / 100)
}
