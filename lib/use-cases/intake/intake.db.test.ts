import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { IntakeResponse } from '@/lib/contracts/intake'
import { saveSetting } from '@/lib/db/setting-store'
import { auditEntry } from '@/lib/db/schema/audit'
import { createVault } from '@/lib/db/vault'
import { permissionsOf } from '@/lib/domain/access/permissions'
import { PLAN_CONDITIONS_KEY } from '@/lib/domain/facility/plan-conditions'
import type { VisitFilter } from '@/lib/domain/intake/visit-filter'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn, buildNewPerson } from '@/lib/testing/builders/build-check-in'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from '../admission/admit-patient'
import { cancelVisit } from '../admission/cancel-visit'
import { callNext } from '../queue/call-next'
import { openIntakeVisits } from './open-intake-visits'
import { readIntake } from './read-intake'

const vault = createVault(randomBytes(32))
const desk = buildCaller()
const nurse = buildCaller({ id: 'user-2', name: 'Mai', role: 'nurse', permissions: permissionsOf('nurse') })
const manager = buildCaller({ id: 'user-3', name: 'Minh', role: 'manager', permissions: permissionsOf('manager') })
const DAY = localDateSchema.parse('2026-12-02')
const at = (time: string) => new Date(`2026-12-02T${time}:00+07:00`)

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
})
afterAll(() => database.drop())
const deps = () => ({ db: database.db, vault })

async function admit(now: Date, overrides: Parameters<typeof buildCheckIn>[0] = {}) {
  const admitted = await admitPatient(deps(), { input: buildCheckIn(overrides), caller: desk, now })
  if (!admitted.ok) throw new Error(admitted.error.code)
  return admitted.value.visitId
}

async function read(now: Date, period?: { from: LocalDate; to: LocalDate }): Promise<IntakeResponse> {
  const answer = await readIntake(deps(), { input: { period }, caller: manager, now })
  if (!answer.ok) throw new Error('no figures')
  return answer.value
}

async function open(filter: VisitFilter, now: Date) {
  const input = { period: { from: DAY, to: DAY }, filter, limit: 50 }
  const answer = await openIntakeVisits(deps(), { input, caller: manager, now })
  if (!answer.ok) throw new Error('no visits')
  return answer.value.visits
}

it('tells a manager the day as it stands, and opens each figure to its visits', async () => {
  const resident = { ...buildNewPerson(), address: 'Phường Mẫu, Hải Phòng' }
  await admit(at('07:10'), {
    person: { create: resident },
    identified: { method: 'citizen-card-qr', medium: 'vneid' },
    vneid: { seen: ['citizen-card'], refused: [{ paper: 'referral', reason: 'expired' }] },
    scanToTicketMs: 9_000,
    desk: 'Bàn 1',
  })
  await admit(at('07:40'), { roomCode: '14', scanToTicketMs: 31_000, desk: 'Bàn 2', useInsurance: false })
  const gone = await admit(at('08:05'), { vneid: { seen: [], unusedReason: 'no-phone' } })
  await cancelVisit(deps(), { input: { visitId: gone, reason: 'Người bệnh về' }, caller: desk, now: at('08:20') })
  await callNext(deps(), { input: { requestId: randomUUID(), roomCode: '12' }, caller: nurse, now: at('07:30') })

  const figures = await read(at('09:00'))
  expect(figures).toMatchObject({
    live: true,
    uncountedDays: 0,
    totals: {
      visits: 2,
      people: 2,
      cancelled: 1,
      waiting: 1,
      vneid: 1,
      scanToTicket: { count: 2 },
      wait: { count: 1 },
    },
    pace: { yesterdaySoFar: 0, yesterday: 0 },
    days: [{ day: DAY, visits: 2, cancelled: 1 }],
    arrivals: [
      { hour: 7, roomCode: '12', visits: 1, waiting: 0, cancelled: 0 },
      { hour: 7, roomCode: '14', visits: 1, waiting: 1, cancelled: 0 },
      { hour: 8, roomCode: '12', visits: 0, waiting: 0, cancelled: 1 },
    ],
    vneid: { unusedReasons: [{ unusedReason: null, visits: 1 }] },
  })
  const waitMs = figures.totals.wait.medianMs ?? 0
  expect(Math.abs(waitMs - 20 * 60_000) / (20 * 60_000)).toBeLessThan(figures.spreadErrorPercent / 100)

  const referral = figures.plan.find(({ id }) => id === 'K8')?.parts.find(({ part }) => part === 'referral')
  expect(referral).toMatchObject({
    numerator: 0,
    denominator: 1,
    enough: false,
    refused: [{ reason: 'expired', count: 1 }],
  })
  expect(referral?.percent).toBeUndefined()
  const filter = referral?.opens?.rest
  expect(filter && (await open(filter, at('09:00')))).toMatchObject([
    { roomCode: '12', desk: 'Bàn 1', waitMs: 1_200_000 },
  ])
  expect(await open({ cancelled: true }, at('09:00'))).toMatchObject([{ visitId: gone, cancelReason: 'Người bệnh về' }])
  expect(await open({ desk: 'Bàn 2' }, at('09:00'))).toHaveLength(1)
  expect(await open({ having: 'resident', lacking: 'resident-card' }, at('09:00'))).toHaveLength(1)

  const entries = await database.db.select({ action: auditEntry.action }).from(auditEntry)
  expect(entries.filter(({ action }) => action === 'figures.open')).toHaveLength(4)
})

it('says what our own data cannot tell', async () => {
  const { plan } = await read(at('09:00'))
  expect(plan.map(({ id, standing }) => [id, standing])).toEqual([
    ['K1', 'measured'],
    ['K2', 'sample'],
    ['K3', 'no-data'],
    ['K4', 'no-data'],
    ['K5', 'no-data'],
    ['K6', 'no-data'],
    ['K7', 'measured'],
    ['K8', 'measured'],
    ['K9', 'no-data'],
  ])
  for (const { standing, missing } of plan) expect(missing.length > 0).toBe(standing === 'no-data')
})

it('takes the conditions and the training that administrators have noted', async () => {
  const value = {
    software: { met: true, decidedAt: at('08:00').toISOString(), decidedBy: 'Tuấn' },
    security: { met: false, decidedAt: at('08:00').toISOString(), decidedBy: 'Tuấn' },
  }
  const kept = { facilityCode: '31999', key: PLAN_CONDITIONS_KEY, value, now: at('08:00'), by: 'Tuấn' }
  await saveSetting(database.db, kept)
  await database.pool.query(`
    insert into auth_user (id, facility_code, name, email, trained_on, banned) values
      ('a', '31999', 'Lan', 'a@mau', '2026-11-01', false), ('b', '31999', 'Hạnh', 'b@mau', '2027-01-01', null),
      ('c', '31999', 'Cũ', 'c@mau', '2026-11-01', true), ('d', '31998', 'Khác', 'd@mau', '2026-11-01', false)`)
  const { plan } = await read(at('09:00'))
  expect(plan.find(({ id }) => id === 'K3')).toMatchObject({
    standing: 'measured',
    parts: [{ numerator: 1, denominator: 5, percent: 20 }],
    missing: ['facility-conditions'],
  })
  expect(plan.find(({ id }) => id === 'K6')).toMatchObject({
    standing: 'sample',
    parts: [{ numerator: 1, denominator: 2, percent: 50 }],
  })
})
