import { randomBytes, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { QueueChangeRequest } from '@/lib/contracts/queue'
import { readHolding } from '@/lib/db/holding-store'
import { listVisitFacts } from '@/lib/db/intake-fact-store'
import { getPersonCards } from '@/lib/db/person-card-store'
import { visit } from '@/lib/db/schema/visit'
import { createVault } from '@/lib/db/vault'
import { permissionsOf } from '@/lib/domain/access/permissions'
import { HOLDINGS } from '@/lib/domain/subjects/holdings'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { VisitId } from '@/lib/domain/visit/visit.schema'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn, buildNewPerson } from '@/lib/testing/builders/build-check-in'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from '../admission/admit-patient'
import { cancelVisit } from '../admission/cancel-visit'
import { moveVisit } from '../admission/move-visit'
import { callAgain } from './call-again'
import { callNext } from './call-next'
import { changeQueue } from './change-queue'
import { listQueue } from './list-queue'

const facilityCode = '31999'
const vault = createVault(randomBytes(32))
const desk = buildCaller()
const nurse = buildCaller({ id: 'user-2', name: 'Mai', role: 'nurse', permissions: permissionsOf('nurse') })
const CHILD = { birthDate: { year: 2024 } }
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
})
afterAll(() => database.drop())
const deps = () => ({ db: database.db, vault })

/** An evening of the test's own: minute 0 is 23:50 in Viet Nam, minute 10 midnight. */
let lastEvening = Date.parse('2026-12-01T16:50:00Z')
function lateEvening() {
  lastEvening += 2 * 86_400_000
  const start = lastEvening
  const [, month, day] = toLocalDate(new Date(start)).split('-')
  return {
    at: (minute: number) => new Date(start + minute * 60_000),
    label: (digits: string) => `${digits} (${day}/${month})`,
  }
}

async function admit(now: Date, person = {}, roomCode = '12'): Promise<VisitId> {
  const input = buildCheckIn({ person: { create: buildNewPerson(person) }, roomCode })
  const result = await admitPatient(deps(), { input, caller: desk, now })
  if (!result.ok) throw new Error(result.error.code)
  return result.value.visitId
}
const next = (now: Date, roomCode = '12') =>
  callNext(deps(), { input: { requestId: randomUUID(), roomCode }, caller: nurse, now })
const again = (visitId: VisitId, now: Date) =>
  callAgain(deps(), { input: { requestId: randomUUID(), visitId }, caller: nurse, now })
const move = (visitId: VisitId, roomCode: string, now: Date) =>
  moveVisit(deps(), { input: { requestId: randomUUID(), visitId, roomCode }, caller: nurse, now })
const change = (input: QueueChangeRequest, now: Date) => changeQueue(deps(), { input, caller: nurse, now })
async function queue(now: Date, roomCode = '12') {
  const result = await listQueue(deps(), { input: { roomCode }, caller: nurse, now })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
async function personOf(visitId: VisitId): Promise<string> {
  const [row] = await database.db.select().from(visit).where(eq(visit.id, visitId))
  if (!row) throw new Error('no visit')
  return row.personId
}

describe('midnight', () => {
  it('takes nobody out of the queue: they stand before those who come after, under their number of yesterday', async () => {
    const { at, label } = lateEvening()
    for (let person = 0; person < 3; person++) await admit(at(person))
    const called = await next(at(5))
    await admit(at(11))
    await admit(at(12), CHILD)
    const { waiting, called: inRoom, turns } = await queue(at(15))
    expect(waiting.map((person) => person.label)).toEqual(['002', label('002'), label('003'), '001'])
    expect(inRoom.map((person) => person.label)).toEqual([label('001')])
    expect(turns).toBe(0)
    expect((await queue(at(15), '14')).waiting).toEqual([])
    const labels: string[] = []
    for (let call = await next(at(20)); call.ok; call = await next(at(20))) labels.push(call.value.label)
    expect(labels).toEqual(['002', label('002'), label('003'), '001'])
    if (!called.ok) throw new Error(called.error.code)
    expect(await again(called.value.visitId, at(21))).toMatchObject({ ok: true, value: { label: label('001') } })
  })

  it('leaves them everything that a nurse and a desk can do', async () => {
    const { at, label } = lateEvening()
    const visitId = await admit(at(0))
    const leaves = await admit(at(1))
    expect(await next(at(15))).toMatchObject({ ok: true, value: { visitId } })
    await change({ visitId, action: 'skip' }, at(16))
    await change({ visitId, action: 'return' }, at(17))
    await change({ visitId, action: 'jump', reason: 'Sốt cao' }, at(18))
    expect((await queue(at(19))).waiting[0]).toMatchObject({ visitId, label: label('001'), queueClass: 'jumped' })
    await admit(at(19), {}, '14')
    expect(await move(visitId, '14', at(20))).toMatchObject({ ok: true, value: { ticket: { label: label('001') } } })
    expect((await queue(at(21), '14')).waiting.map((person) => person.label)).toEqual([label('001'), '001'])
    await next(at(22), '14')
    expect(await change({ visitId, action: 'finish' }, at(23))).toEqual({ ok: true, value: { visitId } })
    const cancelled = await cancelVisit(deps(), { input: { visitId: leaves, reason: 'Về' }, caller: desk, now: at(24) })
    expect(cancelled).toEqual({ ok: true, value: { visitId: leaves } })
    expect(await queue(at(25))).toMatchObject({ waiting: [], called: [], skipped: [] })
  })

  it('shows the counter who still holds a number of yesterday, and no longer who was called', async () => {
    const { at, label } = lateEvening()
    const visitId = await admit(at(0))
    const personIds = [await personOf(visitId)]
    const held = async (now: Date) => {
      const cards = await getPersonCards(database.db, vault, { facilityCode, personIds, now })
      return cards[0]?.ticketsToday.map((ticket) => ticket.label)
    }
    expect(await held(at(5))).toEqual(['001'])
    expect(await held(at(15))).toEqual([label('001')])
    await next(at(16))
    expect(await held(at(17))).toEqual([])
    expect(await held(at(720))).toEqual([])
  })

  it('counts their wait for the day on which they came, and their call among what is held about them', async () => {
    const { at } = lateEvening()
    const visitId = await admit(at(0))
    await next(at(15))
    const facts = await listVisitFacts(database.db, { facilityCode, day: toLocalDate(at(0)) })
    expect(facts).toMatchObject([{ waitMs: 15 * 60_000 }])
    const [calls] = HOLDINGS.filter(({ table }) => table === 'queue_call')
    if (!calls) throw new Error('not there')
    const asked = { facilityCode, personId: await personOf(visitId), clinical: false, limit: 5 }
    expect(await readHolding(database.db, vault, calls, asked)).toMatchObject({ total: 1 })
  })

  it('keeps them for twelve hours', async () => {
    const { at } = lateEvening()
    const visitId = await admit(at(0))
    expect((await queue(at(719))).waiting).toHaveLength(1)
    expect((await queue(at(720))).waiting).toEqual([])
    expect(await next(at(720))).toEqual({ ok: false, error: { code: 'queue_empty' } })
    expect(await change({ visitId, action: 'skip' }, at(720))).toEqual({
      ok: false,
      error: { code: 'visit_not_today' },
    })
  })
})
