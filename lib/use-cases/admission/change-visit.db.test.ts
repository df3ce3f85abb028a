import { randomBytes, randomUUID } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditEntry } from '@/lib/db/schema/audit'
import { ticket, visit } from '@/lib/db/schema/visit'
import { createVault } from '@/lib/db/vault'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { visitIdSchema, type VisitId } from '@/lib/domain/visit/visit.schema'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn } from '@/lib/testing/builders/build-check-in'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from './admit-patient'
import { cancelVisit } from './cancel-visit'
import { listRooms } from './list-rooms'
import { listVisitsToday } from './list-visits-today'
import { moveVisit } from './move-visit'
import { printTicket } from './print-ticket'

const vault = createVault(randomBytes(32))
const caller = buildCaller()
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
})
afterAll(() => database.drop())

const deps = () => ({ db: database.db, vault })
const onDay = (day: string) => new Date(`${day}T02:00:00Z`)

async function admitted(now: Date, roomCode = '12') {
  const result = await admitPatient(deps(), { input: buildCheckIn({ roomCode }), caller, now })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const cancel = (visitId: VisitId, now: Date, reason = 'Người bệnh về') =>
  cancelVisit(deps(), { input: { visitId, reason }, caller, now })
const move = (visitId: VisitId, roomCode: string, now: Date, requestId: string = randomUUID()) =>
  moveVisit(deps(), { input: { requestId, visitId, roomCode }, caller, now })
const print = (visitId: VisitId, now: Date) => printTicket(deps(), { input: { visitId }, caller, now })
const waitingIn = async (roomCode: string, now: Date) => {
  const result = await listRooms(deps(), { caller, now })
  return result.ok ? result.value.rooms.find(({ code }) => code === roomCode)?.waiting : undefined
}

describe('cancel', () => {
  it('keeps the number used, the reason, and takes the person out of the queue', async () => {
    const now = onDay('2026-11-02')
    const { visitId } = await admitted(now)
    expect(await waitingIn('12', now)).toBe(1)
    expect(await cancel(visitId, now)).toEqual({ ok: true, value: { visitId } })
    expect(await waitingIn('12', now)).toBe(0)
    expect((await admitted(now)).ticket.number).toBe(2)
    const [row] = await database.db.select().from(visit).where(eq(visit.id, visitId))
    expect(row).toMatchObject({ state: 'cancelled', cancelReason: 'Người bệnh về', cancelledBy: 'Lan' })
    const audited = await database.db
      .select()
      .from(auditEntry)
      .where(and(eq(auditEntry.visitId, visitId), eq(auditEntry.action, 'visit.cancel')))
    expect(audited.map(({ reason }) => reason)).toEqual(['Người bệnh về'])
  })

  it('succeeds again without a second trace', async () => {
    const now = onDay('2026-11-03')
    const { visitId } = await admitted(now)
    await cancel(visitId, now)
    expect(await cancel(visitId, now, 'Lý do khác')).toEqual({ ok: true, value: { visitId } })
    const [row] = await database.db.select().from(visit).where(eq(visit.id, visitId))
    expect(row?.cancelReason).toBe('Người bệnh về')
  })

  it('lets the person be admitted to the room anew', async () => {
    const now = onDay('2026-11-04')
    const { visitId } = await admitted(now)
    const [row] = await database.db.select().from(visit).where(eq(visit.id, visitId))
    await cancel(visitId, now)
    const input = buildCheckIn({ person: { personId: row?.personId ?? '' } })
    const again = await admitPatient(deps(), { input, caller, now })
    expect(again).toMatchObject({ ok: true, value: { ticket: { number: 2 }, alreadyCheckedIn: false } })
  })

  it.each([
    ['an unknown visit', () => visitIdSchema.parse(randomUUID()), 'visit_not_found'],
    ['a visit of another day', async () => (await admitted(onDay('2026-11-05'))).visitId, 'visit_not_today'],
  ])('refuses %s', async (_name, find, code) => {
    expect(await cancel(await find(), onDay('2026-11-06'))).toEqual({ ok: false, error: { code } })
  })
})

describe('move', () => {
  it('gives a new number there and keeps the visit', async () => {
    const now = onDay('2026-11-07')
    await admitted(now, '14')
    const { visitId } = await admitted(now)
    const moved = await move(visitId, '14', now)
    expect(moved).toMatchObject({ ok: true, value: { visitId, ticket: { number: 2, roomCode: '14' } } })
    expect([await waitingIn('12', now), await waitingIn('14', now)]).toEqual([0, 2])
    expect(await print(visitId, now)).toMatchObject({ ok: true, value: { number: 2, roomCode: '14', peopleBefore: 1 } })
  })

  it('moves once for one request id, and answers a repeated move with the ticket that is held', async () => {
    const now = onDay('2026-11-08')
    const { visitId } = await admitted(now)
    const requestId = randomUUID()
    const answers = await Promise.all(Array.from({ length: 5 }, () => move(visitId, '14', now, requestId)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await move(visitId, '14', now)).toMatchObject({
      ok: true,
      value: { ticket: { number: 1 }, alreadyCheckedIn: true },
    })
  })

  it('comes back to the first room with another number', async () => {
    const now = onDay('2026-11-09')
    const { visitId } = await admitted(now)
    await move(visitId, '14', now)
    expect(await move(visitId, '12', now)).toMatchObject({ ok: true, value: { ticket: { number: 2 } } })
    const list = await listVisitsToday(deps(), { input: { limit: 10 }, caller, now })
    expect(list).toMatchObject({ ok: true, value: { total: 1, visits: [{ visitId, label: '002', roomCode: '12' }] } })
  })

  it.each([
    ['to an unknown room', '77', 'room_not_found'],
    ['to a closed room', '99', 'room_closed'],
  ])('refuses to move %s', async (_name, roomCode, code) => {
    const now = onDay('2026-11-10')
    const { visitId } = await admitted(now)
    expect(await move(visitId, roomCode, now)).toEqual({ ok: false, error: { code } })
  })

  it('refuses a room where the person waits already, and a cancelled visit', async () => {
    const now = onDay('2026-11-11')
    const { visitId } = await admitted(now)
    const [row] = await database.db.select().from(visit).where(eq(visit.id, visitId))
    const input = buildCheckIn({ person: { personId: row?.personId ?? '' }, roomCode: '14' })
    await admitPatient(deps(), { input, caller, now })
    expect(await move(visitId, '14', now)).toEqual({ ok: false, error: { code: 'already_waiting_there' } })
    await cancel(visitId, now)
    expect(await move(visitId, 'P3A', now)).toEqual({ ok: false, error: { code: 'visit_cancelled' } })
    expect(await print(visitId, now)).toEqual({ ok: false, error: { code: 'visit_cancelled' } })
  })
})

describe('the slip and the list', () => {
  it('carries facility, room and code, and nothing about the person', async () => {
    const now = onDay('2026-11-12')
    const { visitId, ticket: held } = await admitted(now)
    expect(await print(visitId, now)).toEqual({
      ok: true,
      value: {
        visitId,
        facilityName: 'Bệnh viện Mẫu',
        label: '001',
        number: 1,
        roomCode: '12',
        roomName: 'Nội tổng quát',
        floor: '2',
        day: '2026-11-12',
        issuedAt: held.issuedAt,
        peopleBefore: 0,
        code: 'TD1:31999:20261112:12:1',
        priority: false,
      },
    })
  })

  it('pages the day from its newest visit, with the totals of the whole day', async () => {
    const day = '2026-11-13'
    const times = ['01', '02', '03'].map((hour) => new Date(`${day}T${hour}:00:00Z`))
    for (const at of times) await admitted(at)
    const now = onDay(day)
    const page = await listVisitsToday(deps(), { input: { limit: 2 }, caller, now })
    const next = await listVisitsToday(deps(), { input: { limit: 2, before: `${day}T02:00:00.000Z` }, caller, now })
    const labels = [page, next].map((list) => (list.ok ? list.value.visits.map(({ label }) => label) : []))
    expect(labels).toEqual([['003', '002'], ['001']])
    expect(page).toMatchObject({ ok: true, value: { total: 3 } })
  })

  it('lists to a counter what was admitted there, whatever the others do meanwhile', async () => {
    const now = onDay('2026-11-14')
    const at = (desk: string, name = 'Lan') =>
      admitPatient(deps(), { input: { ...buildCheckIn(), desk }, caller: buildCaller({ name }), now })
    await at('Bàn 1')
    await at('Bàn 2')
    await at('Bàn 1', 'Mai')
    const ownAt = async (desk: string) => {
      const list = await listVisitsToday(deps(), { input: { limit: 3, ownAt: { desk } }, caller, now })
      return list.ok ? [list.value.visits.map(({ label }) => label).toSorted(), list.value.total] : list
    }
    expect(await ownAt('Bàn 1')).toEqual([['001'], 3])
    expect(await ownAt('')).toEqual([['001', '002'], 3])
  })
})

describe('any order of admissions, moves and cancellations', () => {
  type Step = { action: 'admit' | 'move' | 'cancel'; room: '12' | '14' | 'P3A'; pick: number }
  const step = fc.record<Step>({
    action: fc.constantFrom('admit', 'move', 'cancel'),
    room: fc.constantFrom('12', '14', 'P3A'),
    pick: fc.nat(99),
  })
  let day = Date.parse('2027-01-01T02:00:00Z')

  async function run(steps: Step[], now: Date): Promise<void> {
    const visits: VisitId[] = []
    for (const { action, room, pick } of steps) {
      const chosen = visits[pick % Math.max(1, visits.length)]
      if (action === 'admit' || !chosen) visits.push((await admitted(now, room)).visitId)
      else if (action === 'move') await move(chosen, room, now)
      else await cancel(chosen, now)
    }
  }

  it('numbers each room 1 to n, and each waiting visit holds exactly one ticket', async () => {
    const property = fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      day += 86_400_000
      const now = new Date(day)
      // Two halves at once, as two desks would.
      const half = Math.ceil(steps.length / 2)
      await Promise.all([run(steps.slice(0, half), now), run(steps.slice(half), now)])
      const tickets = await database.db
        .select()
        .from(ticket)
        .where(eq(ticket.visitDay, toLocalDate(now)))
        .orderBy(asc(ticket.number))
      for (const room of ['12', '14', 'P3A']) {
        const numbers = tickets.filter(({ roomCode }) => roomCode === room).map(({ number }) => number)
        expect(numbers).toEqual(numbers.map((_, at) => at + 1))
      }
      const visits = await database.db
        .select()
        .from(visit)
        .where(eq(visit.visitDay, toLocalDate(now)))
      const active = tickets.filter(({ state }) => state === 'active')
      const waiting = visits.filter(({ state }) => state === 'waiting')
      expect(active.map(({ visitId, roomCode }) => `${visitId} ${roomCode}`).toSorted()).toEqual(
        waiting.map(({ id, roomCode }) => `${id} ${roomCode}`).toSorted(),
      )
    })
    await fc.assert(property, { numRuns: 25 })
  })
})
