import { randomBytes, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimMessages } from '@/lib/db/check-in-message-store'
import { saveExaminationService } from '@/lib/db/examination-service-store'
import { checkInMessage } from '@/lib/db/schema/outbox'
import { visit } from '@/lib/db/schema/visit'
import { saveSetting } from '@/lib/db/setting-store'
import { createVault } from '@/lib/db/vault'
import { CHECK_IN_MESSAGE_OPTIONS_KEY } from '@/lib/domain/check-in-message/check-in-message-options'
import { firstCostSchema } from '@/lib/domain/check-in-message/first-cost.schema'
import { err } from '@/lib/domain/result'
import { proposeService } from '@/lib/domain/service/propose-service'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn } from '@/lib/testing/builders/build-check-in'
import { buildExaminationService } from '@/lib/testing/builders/build-examination-service'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from './admit-patient'
import { listRooms } from './list-rooms'
import { callNext } from '@/lib/use-cases/queue/call-next'
import { moveVisit } from './move-visit'

const facilityCode = '31999'
const vault = createVault(randomBytes(32))
const caller = buildCaller()
const now = new Date()
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
  const value = { triggerAtAdmission: true }
  await saveSetting(database.db, { facilityCode, key: CHECK_IN_MESSAGE_OPTIONS_KEY, value, now, by: 'test' })
  // Not in the order of their codes: the order is the administrator's.
  await offer('KB.NOI', { roomCodes: ['12'] })
  await offer('KB.GIA', { roomCodes: ['12', '14'], priceVnd: null })
  await offer('XN', { roomCodes: ['P3A'], kind: 'test-only' })
})
afterAll(() => database.drop())

const deps = () => ({ db: database.db, vault })
const offer = (code: string, over: Parameters<typeof buildExaminationService>[0] = {}) =>
  saveExaminationService(database.db, facilityCode, buildExaminationService({ code, name: `Khám ${code}`, ...over }))
const ask = (over: Parameters<typeof buildCheckIn>[0] = {}) => {
  const input = buildCheckIn({ useInsurance: false, ...over })
  return { input, again: () => admitPatient(deps(), { input, caller, now }) }
}
async function admit(over: Parameters<typeof buildCheckIn>[0] = {}) {
  const admitted = await ask(over).again()
  if (!admitted.ok) throw new Error(admitted.error.code)
  return admitted.value
}
const servicesOf = async (roomCode: string) => {
  const listed = await listRooms(deps(), { caller, now })
  return (listed.ok && listed.value.rooms.find(({ code }) => code === roomCode)?.services) || []
}
const move = (visitId: string, roomCode: string) => {
  const requestId = randomUUID()
  return moveVisit(deps(), { input: { requestId, visitId: visitIdSchema.parse(visitId), roomCode }, caller, now })
}
/** Calls whoever waits in room 12, until it is this visit's turn. */
async function callUntil(visitId: string): Promise<void> {
  for (;;) {
    const called = await callNext(deps(), { input: { requestId: randomUUID(), roomCode: '12' }, caller, now })
    if (!called.ok) throw new Error(called.error.code)
    if (called.value.visitId === visitId) return
  }
}

/** The service of the visit, and what its message tells of; undefined where it has none. */
async function standingOf(visitId: string) {
  const [row] = await database.db.select().from(visit).where(eq(visit.id, visitId))
  const [message] = await database.db.select().from(checkInMessage).where(eq(checkInMessage.visitId, visitId))
  const cost = message && firstCostSchema.parse(JSON.parse(vault.open(message.costCipher)))
  return { service: row?.serviceCode, message: message?.state, tells: cost?.code }
}
const waitingWith = (code: string) => ({ service: code, message: 'waiting', tells: code })

describe('at the counter', () => {
  it("the rooms tell their services in the administrator's order, with the price where it is held", async () => {
    expect(await servicesOf('12')).toEqual([
      { code: 'KB.NOI', name: 'Khám KB.NOI', priceVnd: 50_000 },
      { code: 'KB.GIA', name: 'Khám KB.GIA' },
    ])
    expect((await servicesOf('14')).map(({ code }) => code)).toEqual(['KB.GIA'])
  })

  it('what the desk proposes without a touch begins the visit, and its message waits', async () => {
    const serviceCode = proposeService(await servicesOf('12'), undefined)?.service.code
    const { visitId } = await admit({ serviceCode })
    expect(await standingOf(visitId)).toEqual(waitingWith('KB.NOI'))
  })

  it('another one that was chosen begins it; the same request again, whatever it says then, is the same ticket', async () => {
    const { input, again } = ask({ serviceCode: 'KB.GIA' })
    const first = await again()
    expect(first.ok).toBe(true)
    const changed = { ...input, serviceCode: 'KB.NOI' }
    expect(await admitPatient(deps(), { input: changed, caller, now })).toEqual(first)
    expect(first.ok && (await standingOf(first.value.visitId))).toEqual(waitingWith('KB.GIA'))
  })

  it('one that was closed meanwhile is refused; with another the same request goes on', async () => {
    await offer('KB.DONG', { roomCodes: ['12'] })
    const { input, again } = ask({ serviceCode: 'KB.DONG' })
    await offer('KB.DONG', { roomCodes: ['12'], open: false })
    expect(await again()).toEqual(err({ code: 'service_not_offered' }))
    expect((await servicesOf('12')).map(({ code }) => code)).not.toContain('KB.DONG')
    const admitted = await admitPatient(deps(), { input: { ...input, serviceCode: 'KB.NOI' }, caller, now })
    expect(admitted.ok && (await standingOf(admitted.value.visitId))).toEqual(waitingWith('KB.NOI'))
  })

  it('an emergency and whoever has a ticket already wait for no choice', async () => {
    const emergency = await admit({ serviceCode: 'KB.ALT', emergency: true })
    expect(await standingOf(emergency.visitId)).toEqual({ service: null, message: undefined, tells: undefined })
    const held = await admit({ serviceCode: 'KB.GIA' })
    const [row] = await database.db.select().from(visit).where(eq(visit.id, held.visitId))
    const person = { personId: row?.personId ?? '' }
    expect(await admit({ person, serviceCode: 'KB.ALT' })).toMatchObject({
      ticket: held.ticket,
      alreadyCheckedIn: true,
    })
  })
})

describe('when the visit goes to another room', () => {
  it('keeps its service where that room offers it too', async () => {
    const { visitId } = await admit({ serviceCode: 'KB.GIA' })
    await move(visitId, '14')
    expect(await standingOf(visitId)).toEqual(waitingWith('KB.GIA'))
  })

  it('takes the only service there, and a message that has not left tells of that one', async () => {
    const { visitId } = await admit({ serviceCode: 'KB.NOI' })
    await move(visitId, '14')
    expect(await standingOf(visitId)).toEqual(waitingWith('KB.GIA'))
  })

  it('keeps what was ordered at admission where nobody can tell', async () => {
    const { visitId } = await admit({ roomCode: 'P3A', serviceCode: 'XN' })
    await move(visitId, '12')
    expect(await standingOf(visitId)).toEqual({ service: 'XN', message: undefined, tells: undefined })
  })

  it('gets its message when the first cost arises only there', async () => {
    const { visitId } = await admit({ roomCode: 'P3A' })
    expect(await standingOf(visitId)).toEqual({ service: 'XN', message: undefined, tells: undefined })
    await move(visitId, '14')
    expect(await standingOf(visitId)).toEqual(waitingWith('KB.GIA'))
  })

  it('begins anew where its message was withdrawn with the service before', async () => {
    const { visitId } = await admit({ serviceCode: 'KB.NOI' })
    await move(visitId, 'P3A')
    expect(await standingOf(visitId)).toEqual({ service: 'XN', message: 'waiting', tells: 'KB.NOI' })
    await setMessage(visitId, { state: 'withdrawn', reason: 'test-only', turn: 1 })
    await move(visitId, '14')
    expect(await standingOf(visitId)).toEqual(waitingWith('KB.GIA'))
  })

  it.each<[string, Partial<typeof checkInMessage.$inferInsert>]>([
    ['the gateway has it', { state: 'sent', turn: 1, reason: null }],
    ['the gateway may have it', { uncertain: true, turn: 1, reason: 'gateway_timeout' }],
    ['it is parked in doubt', { state: 'parked', uncertain: true, turn: 20, reason: 'gateway_timeout' }],
    ['the hospital system reported it', { source: 'hospital-system' }],
  ])('leaves its message alone where %s: one visit, one message', async (_, state) => {
    const { visitId } = await admit({ serviceCode: 'KB.NOI' })
    await setMessage(visitId, state)
    await move(visitId, '14')
    expect(await standingOf(visitId)).toMatchObject({
      service: 'KB.GIA',
      tells: 'KB.NOI',
      message: state.state ?? 'waiting',
    })
  })

  it('leaves a message alone that a worker has taken, and tells of the new room where the attempt plainly failed', async () => {
    const { visitId } = await admit({ serviceCode: 'KB.NOI' })
    const leaseUntil = new Date(now.getTime() + 60_000)
    const taken = await claimMessages(database.db, vault, { facilityCode, now, leaseUntil, limit: 100 })
    expect(taken.map((message) => message.visitId)).toContain(visitId)
    await move(visitId, '14')
    expect(await standingOf(visitId)).toMatchObject({ service: 'KB.GIA', tells: 'KB.NOI' })

    const other = await admit({ serviceCode: 'KB.NOI' })
    await setMessage(other.visitId, { turn: 1, attempts: 1, reason: 'gateway_not_reached' })
    await move(other.visitId, '14')
    expect(await standingOf(other.visitId)).toEqual(waitingWith('KB.GIA'))
  })

  it('keeps everything of somebody who was called once, wherever they go next: their visit has begun', async () => {
    const { visitId } = await admit({ serviceCode: 'KB.NOI' })
    await callUntil(visitId)
    await move(visitId, '14')
    expect(await standingOf(visitId)).toEqual(waitingWith('KB.NOI'))
    await move(visitId, 'P3A')
    expect(await standingOf(visitId)).toEqual(waitingWith('KB.NOI'))
  })

  const setMessage = (visitId: string, state: Partial<typeof checkInMessage.$inferInsert>) =>
    database.db.update(checkInMessage).set(state).where(eq(checkInMessage.visitId, visitId))
})
