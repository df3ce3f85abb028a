import { randomBytes, randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { QueueChangeRequest } from '@/lib/contracts/queue'
import { createDatabase } from '@/lib/db/client'
import { auditEntry } from '@/lib/db/schema/audit'
import { visit } from '@/lib/db/schema/visit'
import { createVault } from '@/lib/db/vault'
import { permissionsOf } from '@/lib/domain/access/permissions'
import type { VisitId } from '@/lib/domain/visit/visit.schema'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn, buildNewPerson } from '@/lib/testing/builders/build-check-in'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from '../admission/admit-patient'
import { cancelVisit } from '../admission/cancel-visit'
import { moveVisit } from '../admission/move-visit'
import { printTicket } from '../admission/print-ticket'
import { callAgain } from './call-again'
import { callNext } from './call-next'
import { changeQueue } from './change-queue'
import { listQueue } from './list-queue'

const vault = createVault(randomBytes(32))
const desk = buildCaller()
const nurse = buildCaller({ id: 'user-2', name: 'Mai', role: 'nurse', permissions: permissionsOf('nurse') })
const CHILD = { birthDate: { year: 2024 } }
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ max: 20 })
  await fillFacility(database.db)
})
afterAll(() => database.drop())

const deps = () => ({ db: database.db, vault })
/** A day of the test's own: it begins at 07:00 in Viet Nam. */
let lastDay = Date.parse('2026-12-01T00:00:00Z')
function newDay() {
  lastDay += 86_400_000
  const start = lastDay
  return (minute: number) => new Date(start + minute * 60_000)
}

async function admit(now: Date, person = {}, roomCode = '12'): Promise<VisitId> {
  const input = buildCheckIn({ person: { create: buildNewPerson(person) }, roomCode })
  const result = await admitPatient(deps(), { input, caller: desk, now })
  if (!result.ok) throw new Error(result.error.code)
  return result.value.visitId
}
const next = (now: Date, roomCode = '12', requestId: string = randomUUID()) =>
  callNext(deps(), { input: { requestId, roomCode }, caller: nurse, now })
const again = (visitId: VisitId, now: Date) =>
  callAgain(deps(), { input: { requestId: randomUUID(), visitId }, caller: nurse, now })
const change = (input: QueueChangeRequest, now: Date) => changeQueue(deps(), { input, caller: nurse, now })
const move = (visitId: VisitId, roomCode: string, now: Date) =>
  moveVisit(deps(), { input: { requestId: randomUUID(), visitId, roomCode }, caller: nurse, now })
async function queue(now: Date, roomCode = '12') {
  const result = await listQueue(deps(), { input: { roomCode }, caller: nurse, now })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const auditOf = (visitId: VisitId, action: string) =>
  database.db
    .select()
    .from(auditEntry)
    .where(and(eq(auditEntry.visitId, visitId), eq(auditEntry.action, action)))

describe('calling the next one', () => {
  it('gives twenty nurses who press at once twenty people, over two app processes', async () => {
    const at = newDay()
    for (let minute = 0; minute < 22; minute++) await admit(at(minute))
    const other = createDatabase(database.url, { max: 10 })
    const calls = await Promise.all(
      Array.from({ length: 20 }, (_, nurseAt) =>
        callNext(
          { db: nurseAt % 2 === 0 ? database.db : other.db },
          { input: { requestId: randomUUID(), roomCode: '12' }, caller: nurse, now: at(30) },
        ),
      ),
    )
    await other.close()
    const numbers = calls.map((call) => (call.ok ? call.value.number : 0)).toSorted((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect((await queue(at(31))).waiting.map(({ label }) => label)).toEqual(['021', '022'])
  })

  it('gives those who come too late nobody', async () => {
    const at = newDay()
    for (let minute = 0; minute < 3; minute++) await admit(at(minute))
    const calls = await Promise.all(Array.from({ length: 20 }, () => next(at(5))))
    expect(calls.filter(({ ok }) => ok)).toHaveLength(3)
    for (const call of calls) if (!call.ok) expect(call.error.code).toBe('queue_empty')
  })

  it('answers the same request with the same call, once', async () => {
    const at = newDay()
    for (let minute = 0; minute < 3; minute++) await admit(at(minute))
    const requestId = randomUUID()
    const calls = await Promise.all(Array.from({ length: 6 }, () => next(at(5), '12', requestId)))
    for (const call of calls) expect(call).toEqual(calls[0])
    expect((await queue(at(6))).waiting).toHaveLength(2)
    expect(await next(at(6), '14', requestId)).toEqual({ ok: false, error: { code: 'request_id_reused' } })
  })

  it('never calls somebody whose number is taken back at the same moment', async () => {
    const at = newDay()
    for (let round = 0; round < 10; round++) {
      const [first, second] = [await admit(at(round * 3)), await admit(at(round * 3 + 1))]
      const cancelling = cancelVisit(deps(), { input: { visitId: first, reason: 'Về' }, caller: desk, now: at(40) })
      const [call] = await Promise.all([next(at(40)), cancelling])
      const called = call.ok ? call.value.visitId : undefined
      // Called a moment before: the number is cancelled all the same, and the next press gets the other one.
      if (called === first) expect(await next(at(41))).toMatchObject({ ok: true, value: { visitId: second } })
      else expect(called).toBe(second)
    }
  })

  it('calls nobody of yesterday', async () => {
    const yesterday = newDay()
    const today = newDay()
    await admit(yesterday(0))
    expect(await next(today(0))).toEqual({ ok: false, error: { code: 'queue_empty' } })
    expect(await queue(today(0))).toMatchObject({ waiting: [], called: [], turns: 0 })
  })

  it('refuses a room that does not exist', async () => {
    expect(await next(newDay()(0), '77')).toEqual({ ok: false, error: { code: 'room_not_found' } })
  })
})

describe('the order', () => {
  it('calls whoever the list shows first, and says why', async () => {
    const at = newDay()
    await admit(at(0), { fullName: 'Lê Thường Một' })
    await admit(at(1), { fullName: 'Lê Thường Hai' })
    for (let minute = 2; minute < 5; minute++) await admit(at(minute), CHILD)
    const { waiting } = await queue(at(6))
    expect(
      waiting.map(({ label, queueClass, priorityReason, isTurn, yieldsTo }) => [
        label,
        queueClass,
        priorityReason,
        isTurn,
        yieldsTo,
      ]),
    ).toEqual([
      ['003', 'P1', 'child-under-6', false, 0],
      ['004', 'P1', 'child-under-6', false, 0],
      ['001', 'P4', 'normal', true, 0],
      ['005', 'P1', 'child-under-6', false, 1],
      ['002', 'P4', 'normal', false, 0],
    ])
    const called: string[] = []
    for (let call = await next(at(7)); call.ok; call = await next(at(7))) called.push(call.value.label)
    expect(called).toEqual(waiting.map(({ label }) => label))
  })

  it('moves somebody up for a reason, which the audit and the list keep', async () => {
    const at = newDay()
    await admit(at(0))
    const visitId = await admit(at(1))
    const jump = { visitId, action: 'jump' as const, reason: 'Sốt cao, bác sĩ yêu cầu' }
    expect(await change(jump, at(2))).toEqual({ ok: true, value: { visitId } })
    expect(await change(jump, at(3))).toEqual({ ok: true, value: { visitId } })
    const [first] = (await queue(at(4))).waiting
    expect(first).toMatchObject({ visitId, queueClass: 'jumped', jumpReason: 'Sốt cao, bác sĩ yêu cầu' })
    expect((await auditOf(visitId, 'queue.jump')).map(({ reason }) => reason)).toEqual(['Sốt cao, bác sĩ yêu cầu'])
  })
})

describe('what becomes of a call', () => {
  it('is repeated, skipped, returned to its place and finished, each time with a trace', async () => {
    const at = newDay()
    const visitId = await admit(at(0))
    await admit(at(1))
    await next(at(2))
    expect(await again(visitId, at(3))).toMatchObject({ ok: true, value: { visitId, attempt: 2 } })
    await change({ visitId, action: 'skip' }, at(4))
    expect(await queue(at(5))).toMatchObject({ called: [], skipped: [{ visitId, callCount: 2 }] })
    expect(await again(visitId, at(5))).toEqual({ ok: false, error: { code: 'queue_changed' } })
    await change({ visitId, action: 'return' }, at(6))
    expect((await queue(at(7))).waiting.map(({ label }) => label)).toEqual(['001', '002'])
    expect(await next(at(8))).toMatchObject({ ok: true, value: { visitId, attempt: 3 } })
    await change({ visitId, action: 'finish' }, at(9))
    expect(await queue(at(10))).toMatchObject({ called: [], skipped: [], waiting: [{ label: '002' }], turns: 2 })
    for (const action of ['queue.call', 'queue.call-again', 'queue.skip', 'queue.return', 'queue.finish']) {
      expect((await auditOf(visitId, action)).length, action).toBeGreaterThan(0)
    }
  })

  it('is opened again when "finished" was pressed by mistake, unless the person has a new number there', async () => {
    const at = newDay()
    const visitId = await admit(at(0))
    await next(at(1))
    await change({ visitId, action: 'finish' }, at(2))
    expect(await change({ visitId, action: 'reopen' }, at(3))).toEqual({ ok: true, value: { visitId } })
    expect(await change({ visitId, action: 'reopen' }, at(3))).toEqual({ ok: true, value: { visitId } })
    expect((await queue(at(4))).called).toMatchObject([{ visitId, callCount: 1 }])
    expect(await auditOf(visitId, 'queue.reopen')).toHaveLength(1)

    await change({ visitId, action: 'finish' }, at(5))
    const [row] = await database.db.select().from(visit).where(eq(visit.id, visitId))
    const input = buildCheckIn({ person: { personId: row?.personId ?? '' } })
    await admitPatient(deps(), { input, caller: desk, now: at(6) })
    expect(await change({ visitId, action: 'reopen' }, at(7))).toEqual({ ok: false, error: { code: 'queue_changed' } })
  })

  it('gives somebody who was seen a new number when they come again, and the same one before', async () => {
    const at = newDay()
    const visitId = await admit(at(0))
    const [row] = await database.db.select().from(visit).where(eq(visit.id, visitId))
    const comesAgain = (minute: number) =>
      admitPatient(deps(), {
        input: buildCheckIn({ person: { personId: row?.personId ?? '' } }),
        caller: desk,
        now: at(minute),
      })
    await next(at(1))
    expect(await comesAgain(2)).toMatchObject({ ok: true, value: { visitId, alreadyCheckedIn: true } })
    await change({ visitId, action: 'finish' }, at(3))
    expect(await comesAgain(4)).toMatchObject({ ok: true, value: { ticket: { number: 2 }, alreadyCheckedIn: false } })
  })

  it('waits anew in another room, where it keeps the time of its admission', async () => {
    const at = newDay()
    const visitId = await admit(at(0))
    await admit(at(1), {}, '14')
    await next(at(2))
    expect(await move(visitId, '14', at(3))).toMatchObject({ ok: true, value: { ticket: { number: 2 } } })
    const there = await queue(at(4), '14')
    expect(there.waiting.map(({ label, callCount }) => [label, callCount])).toEqual([
      ['002', 0],
      ['001', 0],
    ])
    expect((await queue(at(4))).called).toEqual([])
  })

  it('is over once finished: no move, no cancelling', async () => {
    const at = newDay()
    const visitId = await admit(at(0))
    await next(at(1))
    await change({ visitId, action: 'finish' }, at(2))
    expect(await move(visitId, '14', at(3))).toEqual({ ok: false, error: { code: 'visit_done' } })
    const cancelled = await cancelVisit(deps(), { input: { visitId, reason: 'Nhầm' }, caller: desk, now: at(3) })
    expect(cancelled).toEqual({ ok: false, error: { code: 'visit_done' } })
  })
})

describe('the expected wait', () => {
  it('is told on the slip as a range once the room has shown its pace, and measured against what happened', async () => {
    const at = newDay()
    for (let person = 0; person < 8; person++) await admit(at(0))
    const last = await admit(at(0))
    const print = async (visitId: VisitId, now: Date) => {
      const result = await printTicket(deps(), { input: { visitId }, caller: desk, now })
      return result.ok ? result.value : undefined
    }
    expect(await print(last, at(0))).toMatchObject({ peopleBefore: 8 })
    expect((await print(last, at(0)))?.expectedWait).toBeUndefined()
    for (let call = 1; call <= 6; call++) await next(at(call * 5))
    expect(await print(last, at(30))).toMatchObject({
      peopleBefore: 2,
      expectedWait: { lowMinutes: 10, highMinutes: 15 },
    })
    for (let call = 7; call <= 9; call++) await next(at(call * 5))
    expect((await queue(at(46))).waitsAsTold).toEqual({ told: 1, asTold: 1 })
  })
})
