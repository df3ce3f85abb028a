import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FirstCostRequest } from '@/lib/contracts/messages'
import { claimMessages } from '@/lib/db/check-in-message-store'
import { createDatabase, type DatabaseHandle } from '@/lib/db/client'
import { saveExaminationService } from '@/lib/db/examination-service-store'
import { auditEntry } from '@/lib/db/schema/audit'
import { checkInMessage } from '@/lib/db/schema/outbox'
import { person } from '@/lib/db/schema/person'
import { visit } from '@/lib/db/schema/visit'
import { saveSetting } from '@/lib/db/setting-store'
import { createVault } from '@/lib/db/vault'
import { CHECK_IN_MESSAGE_OPTIONS_KEY } from '@/lib/domain/check-in-message/check-in-message-options'
import { MOST_ATTEMPTS, type AttemptOutcome } from '@/lib/domain/check-in-message/decide-attempt'
import { err } from '@/lib/domain/result'
import type { FindSigner } from '@/lib/outbox/signing/message-signer'
import { openKeyFile } from '@/lib/outbox/signing/open-key-file'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn } from '@/lib/testing/builders/build-check-in'
import { buildExaminationService } from '@/lib/testing/builders/build-examination-service'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from '@/lib/use-cases/admission/admit-patient'
import { cancelVisit } from '@/lib/use-cases/admission/cancel-visit'
import { writeDemoKey } from '@/scripts/demo/write-demo-key'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'
import { listMessages } from './list-messages'
import { reportFirstCost } from './report-first-cost'
import { resendMessages } from './resend-messages'
import { sendMessages } from './send-messages'

const facilityCode = '31999'
const vault = createVault(randomBytes(32))
const desk = buildCaller()
const hospitalSystem = buildCaller({ kind: 'service', id: 'his', name: 'HIS mẫu' })
const folder = mkdtempSync(join(tmpdir(), 'outbox-'))
const findSigner: FindSigner = openKeyFile(writeDemoKey(folder, facilityCode))
let first: TestDatabase
let second: DatabaseHandle
beforeAll(async () => {
  first = await createTestDatabase({ max: 10 })
  second = createDatabase(first.url, { max: 10 })
  await fillFacility(first.db)
  const service = (code: string, over = {}) =>
    saveExaminationService(first.db, facilityCode, buildExaminationService({ code, ...over }))
  await service('KB.NOI', { roomCodes: ['12'], visitType: '02' })
  await service('KB.RANG', { roomCodes: ['14'] })
  await service('KB.RANG2', { roomCodes: ['14'] })
  await service('XN', { roomCodes: ['P3A'], kind: 'test-only' })
})
afterAll(async () => {
  await second.close()
  await first.drop()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  await first.db.delete(checkInMessage)
  await choose({ triggerAtAdmission: true, insuredOnly: false })
})

const choose = (value: object) =>
  saveSetting(first.db, { facilityCode, key: CHECK_IN_MESSAGE_OPTIONS_KEY, value, now: new Date(), by: 'test' })

async function admit(over: Parameters<typeof buildCheckIn>[0] = {}): Promise<string> {
  const input = buildCheckIn({ useInsurance: false, ...over })
  const admitted = await admitPatient({ db: first.db, vault }, { input, caller: desk, now: new Date() })
  if (!admitted.ok) throw new Error(admitted.error.code)
  return admitted.value.visitId
}

const ordered: FirstCostRequest = {
  kind: 'medicine',
  code: 'TH.01',
  name: 'Thuốc mẫu',
  orderedAt: '2026-11-26T01:00:00Z',
  linkId: 'HIS-1',
}
const report = (visitId: string, input: FirstCostRequest = ordered, handle: DatabaseHandle = first) =>
  reportFirstCost({ db: handle.db, vault }, { input, visitId, caller: hospitalSystem, now: new Date() })

async function rowOf(visitId: string) {
  const [row] = await first.db.select().from(checkInMessage).where(eq(checkInMessage.visitId, visitId))
  return row
}

/** A gateway of the test's own: says what it is told to and keeps what it was sent. */
function gatewayThat(answer: (document: string) => AttemptOutcome | Promise<AttemptOutcome>) {
  const received: string[] = []
  const sendCheckIn = async ({ document }: { document: string }) => {
    received.push(document)
    return answer(document)
  }
  return { received, sendCheckIn }
}
const accepting = () =>
  gatewayThat(() => ({ kind: 'accepted', transactionId: 'MAU-1', acceptedAt: new Date('2026-11-26T01:00:01Z') }))
const failing = (outcome: AttemptOutcome) => gatewayThat(() => outcome)

const send = (
  gateway: ReturnType<typeof gatewayThat>,
  over: { now?: Date; handle?: DatabaseHandle; limit?: number; findSigner?: FindSigner } = {},
) =>
  sendMessages(
    {
      vault,
      gateway,
      facilityCode,
      leaseMs: 60_000,
      db: (over.handle ?? first).db,
      findSigner: over.findSigner ?? findSigner,
    },
    { limit: over.limit ?? 50, now: () => over.now ?? new Date() },
  )
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const fieldOf = (document: string | undefined, name: string) =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(document ?? '')?.[1]

describe('the trigger', () => {
  it('an admission to a room with one service queues its message by itself, in the same transaction', async () => {
    const visitId = await admit()
    expect(await rowOf(visitId)).toMatchObject({ state: 'waiting', source: 'admission', attempts: 0 })
    const gateway = accepting()
    await send(gateway)
    const [document] = gateway.received
    expect(fieldOf(document, 'MA_LK')).toBe(visitId)
    expect(fieldOf(document, 'MA_DICH_VU')).toBe('KB.NOI')
    expect(fieldOf(document, 'MA_LOAI_KCB')).toBe('02')
    expect(fieldOf(document, 'MA_DOITUONG_KCB')).toBe('9')
  })

  it.each<[string, Parameters<typeof buildCheckIn>[0], string | null, boolean]>([
    [
      'several services and none chosen: the ticket is given, the hospital system reports',
      { roomCode: '14' },
      null,
      false,
    ],
    ['several and one chosen', { roomCode: '14', serviceCode: 'KB.RANG2' }, 'KB.RANG2', true],
    ['an emergency', { emergency: true }, 'KB.NOI', false],
    ['tests only', { roomCode: 'P3A' }, 'XN', false],
  ])('%s', async (_, over, serviceCode, queued) => {
    const visitId = await admit(over)
    const [row] = await first.db.select().from(visit).where(eq(visit.id, visitId))
    expect(row?.serviceCode).toBe(serviceCode)
    expect((await rowOf(visitId)) !== undefined).toBe(queued)
  })

  it('not at admission where the facility has not said so', async () => {
    await choose({ triggerAtAdmission: false })
    expect(await rowOf(await admit())).toBeUndefined()
  })

  it.each<[string, Parameters<typeof buildCheckIn>[0]]>([
    ['to a closed room', { roomCode: '99' }],
    ['for a service that the room does not offer', { roomCode: '14', serviceCode: 'KB.NOI' }],
  ])('an admission that is refused leaves no message: %s', async (_, over) => {
    const input = buildCheckIn(over)
    const refused = await admitPatient({ db: first.db, vault }, { input, caller: desk, now: new Date() })
    expect(refused.ok).toBe(false)
    expect(await first.db.select().from(checkInMessage)).toEqual([])
  })

  it('the hospital system reports one cost ten times, in two processes: one message, one answer', async () => {
    const visitId = await admit({ roomCode: '14' })
    const times = Array.from({ length: 10 }, (_, at) => report(visitId, ordered, at % 2 === 0 ? first : second))
    const answers = await Promise.all(times)
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ ok: true, value: { outcome: 'queued' } })
    const gateway = accepting()
    await send(gateway)
    expect(gateway.received).toHaveLength(1)
    expect(fieldOf(gateway.received[0], 'MA_THUOC')).toBe('TH.01')
    expect(fieldOf(gateway.received[0], 'MA_LK')).toBe('HIS-1')
    const entries = await first.db
      .select({ action: auditEntry.action })
      .from(auditEntry)
      .where(eq(auditEntry.visitId, visitId))
      .orderBy(asc(auditEntry.seq))
    expect(entries.map(({ action }) => action)).toEqual([
      'person.create',
      'visit.admit',
      'message.queue',
      'message.send',
    ])
  })

  it('a cost reported after the admission queued its own changes nothing', async () => {
    const visitId = await admit()
    const before = await rowOf(visitId)
    expect(await report(visitId)).toMatchObject({ ok: true, value: { queuedAt: before?.queuedAt.toISOString() } })
    expect(await rowOf(visitId)).toEqual(before)
  })

  it.each<[string, Parameters<typeof buildCheckIn>[0], Partial<FirstCostRequest>, object]>([
    ['an emergency', { emergency: true, roomCode: '14' }, {}, { outcome: 'not-needed', because: 'emergency' }],
    ['tests only by its service', { roomCode: 'P3A' }, {}, { outcome: 'not-needed', because: 'test-only' }],
    ['tests only as reported', { roomCode: '14' }, { testOnly: true }, { outcome: 'not-needed', because: 'test-only' }],
  ])('is told why none is needed: %s', async (_, over, input, expected) => {
    const visitId = await admit(over)
    expect(await report(visitId, { ...ordered, ...input })).toEqual({ ok: true, value: expected })
    expect(await rowOf(visitId)).toBeUndefined()
  })

  it('is refused for a visit that is cancelled or not there', async () => {
    const visitId = await admit({ roomCode: '14' })
    await cancelVisit(
      { db: first.db, vault },
      { input: { visitId: visitIdSchema.parse(visitId), reason: 'Cấp nhầm' }, caller: desk, now: new Date() },
    )
    expect(await report(visitId)).toEqual(err({ code: 'visit_cancelled' }))
    expect(await report(randomUUID())).toEqual(err({ code: 'visit_not_found' }))
  })
})

describe('sending', () => {
  it('keeps number and time of the receipt, and nothing of what was sent but its hash', async () => {
    const visitId = await admit()
    expect(await send(accepting())).toEqual([{ report: 'accepted' }])
    expect(await rowOf(visitId)).toMatchObject({
      state: 'sent',
      transactionId: 'MAU-1',
      acceptedAt: new Date('2026-11-26T01:00:01Z'),
      sentAt: expect.any(Date),
      documentHash: expect.any(Buffer),
      documentCipher: null,
      uncertain: false,
      attempts: 1,
    })
    expect(await send(accepting(), { now: later(1_000) })).toEqual([])
  })

  it('200 messages, four workers in two pools: each is sent by one of them, once', async () => {
    const visitIds = await Promise.all(Array.from({ length: 200 }, () => admit()))
    const gateway = accepting()
    const workers = Array.from({ length: 4 }, async (_, at) => {
      let taken = 0
      for (;;) {
        const results = await send(gateway, { limit: 7, handle: at % 2 === 0 ? first : second })
        if (results.length === 0) return taken
        taken += results.length
      }
    })
    const taken = await Promise.all(workers)
    expect(taken.reduce((sum, each) => sum + each, 0)).toBe(200)
    expect(taken.filter((each) => each > 0).length).toBeGreaterThan(1)
    expect(gateway.received).toHaveLength(200)
    expect(new Set(gateway.received.map((document) => fieldOf(document, 'MA_LK')))).toEqual(new Set(visitIds))
  })

  it('without a key messages wait and say so, at no cost of their attempts; with one they go', async () => {
    const visitId = await admit()
    const noKey: FindSigner = () => err({ code: 'no_key' })
    const gateway = accepting()
    expect(await send(gateway, { findSigner: noKey })).toEqual([])
    expect(await rowOf(visitId)).toMatchObject({ state: 'waiting', reason: 'no_key', attempts: 0 })
    expect(gateway.received).toEqual([])
    expect(await send(gateway)).toEqual([{ report: 'accepted' }])
  })

  it('a signer that fails (a token pulled out) postpones', async () => {
    await admit()
    const broken: FindSigner = (now) => {
      const found = findSigner(now)
      return found.ok
        ? { ok: true, value: { ...found.value, sign: () => Promise.reject(new Error('CKR_TOKEN_NOT_PRESENT')) } }
        : found
    }
    expect(await send(accepting(), { findSigner: broken })).toEqual([{ report: 'postponed', reason: 'signing_failed' }])
  })

  it('says by field what is missing, and goes once it is there', async () => {
    const visitId = await admit()
    const [row] = await first.db.select().from(visit).where(eq(visit.id, visitId))
    const personId = row?.personId ?? ''
    const setYear = (birthYear: number | null) =>
      first.db.update(person).set({ birthYear, birthMonth: null, birthDay: null }).where(eq(person.id, personId))
    await setYear(null)
    const gateway = accepting()
    expect(await send(gateway)).toEqual([{ report: 'postponed', reason: 'fields_missing' }])
    expect(await rowOf(visitId)).toMatchObject({ reason: 'fields_missing', reasonFields: ['NGAY_SINH:missing'] })
    expect(gateway.received).toEqual([])
    await setYear(1985)
    await send(gateway, { now: later(1) })
    expect(fieldOf(gateway.received[0], 'NGAY_SINH')).toBe('198500000000')
  })

  it('what turned out to need none is withdrawn', async () => {
    const visitId = await admit()
    await first.db.update(visit).set({ emergency: true }).where(eq(visit.id, visitId))
    expect(await send(accepting())).toEqual([{ report: 'withdrawn', reason: 'emergency' }])
    expect(await rowOf(visitId)).toMatchObject({ state: 'withdrawn', reason: 'emergency' })
    expect(await send(accepting(), { now: later(1_000) })).toEqual([])
  })

  it('what was withdrawn goes after all where it is needed when the cost is reported again', async () => {
    const visitId = await admit()
    await first.db.update(visit).set({ emergency: true }).where(eq(visit.id, visitId))
    await send(accepting())
    expect(await report(visitId)).toMatchObject({ value: { outcome: 'not-needed', because: 'emergency' } })
    await first.db.update(visit).set({ emergency: false }).where(eq(visit.id, visitId))
    expect(await report(visitId)).toMatchObject({ value: { outcome: 'queued' } })
    expect(await rowOf(visitId)).toMatchObject({ state: 'waiting', reason: null, attempts: 0 })
    expect(await send(accepting())).toEqual([{ report: 'accepted' }])
    expect(await report(visitId)).toMatchObject({ value: { outcome: 'queued' } })
    expect(await send(accepting(), { now: later(1_000) })).toEqual([])
  })

  it('of a newborn waits for the hour of birth and goes once the hospital system tells it', async () => {
    const visitId = await admit()
    const [row] = await first.db.select().from(visit).where(eq(visit.id, visitId))
    const [year, month, day] = toLocalDate(new Date()).split('-').map(Number)
    const born = { birthYear: year, birthMonth: month, birthDay: day }
    await first.db
      .update(person)
      .set(born)
      .where(eq(person.id, row?.personId ?? ''))
    const gateway = accepting()
    expect(await send(gateway)).toEqual([{ report: 'postponed', reason: 'fields_missing' }])
    expect(await report(visitId, { ...ordered, birthTime: '05:40' })).toMatchObject({ value: { outcome: 'queued' } })
    expect(await send(gateway)).toEqual([{ report: 'accepted' }])
    expect(fieldOf(gateway.received[0], 'NGAY_SINH')).toMatch(/^\d{8}0540$/)
  })

  it('is tried again after growing pauses and parked at the limit', async () => {
    const visitId = await admit()
    const dead = failing({ kind: 'not-accepted', reason: 'gateway_not_reached' })
    let now = new Date()
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      expect(await send(dead, { now })).toHaveLength(1)
      const row = await rowOf(visitId)
      expect(row).toMatchObject({ attempts: attempt, reason: 'gateway_not_reached', uncertain: false })
      if (row?.state === 'waiting') {
        expect(row.nextTryAt.getTime()).toBeGreaterThan(now.getTime())
        expect(await send(dead, { now: new Date(row.nextTryAt.getTime() - 1) })).toEqual([])
      }
      now = row?.nextTryAt ?? now
    }
    expect(await rowOf(visitId)).toMatchObject({ state: 'parked' })
    expect(await send(dead, { now: later(100_000) })).toEqual([])
  })
})

describe('where nobody knows whether the gateway has it', () => {
  const lost: AttemptOutcome = { kind: 'uncertain', reason: 'gateway_timeout' }

  it('the very same bytes are sent again, whatever changed on file meanwhile', async () => {
    const visitId = await admit()
    const gateway = failing(lost)
    await send(gateway)
    expect(await rowOf(visitId)).toMatchObject({ state: 'waiting', uncertain: true, reason: 'gateway_timeout' })
    const [row] = await first.db.select().from(visit).where(eq(visit.id, visitId))
    await first.db
      .update(person)
      .set({ fullName: 'Tên Khác Mẫu' })
      .where(eq(person.id, row?.personId ?? ''))
    await send(gateway, { now: later(1) })
    expect(gateway.received[1]).toBe(gateway.received[0])
  })

  it('a plain no to a later attempt does not take the doubt away', async () => {
    const visitId = await admit()
    await send(failing(lost))
    const refusing = failing({ kind: 'not-accepted', reason: 'gateway_rejected_account' })
    await send(refusing, { now: later(1) })
    expect(await rowOf(visitId)).toMatchObject({ uncertain: true, reason: 'gateway_rejected_account' })
  })

  it('where the gateway plainly never had it, the next attempt tells what is on file by then', async () => {
    const visitId = await admit()
    const gateway = failing({ kind: 'not-accepted', reason: 'gateway_not_reached' })
    await send(gateway)
    expect(await rowOf(visitId)).toMatchObject({ uncertain: false, documentCipher: null })
  })

  it('a worker that died after taking it leaves it to others only when its time is over', async () => {
    const visitId = await admit()
    const now = new Date()
    const leaseUntil = new Date(now.getTime() + 60_000)
    const [taken] = await claimMessages(first.db, vault, { facilityCode, now, leaseUntil, limit: 1 })
    expect(taken?.visitId).toBe(visitId)
    expect(await send(accepting(), { now })).toEqual([])
    expect(await send(accepting(), { now: leaseUntil, handle: second })).toEqual([{ report: 'accepted' }])
  })

  it('a worker that comes back too late neither sends nor writes over what others did', async () => {
    const visitId = await admit()
    let wake: ((outcome: AttemptOutcome) => void) | undefined
    const slow = gatewayThat(() => new Promise((resolve) => (wake = resolve)))
    const asleep = send(slow)
    await expect.poll(() => slow.received.length).toBe(1)
    expect(await send(accepting(), { now: later(2), handle: second })).toEqual([{ report: 'accepted' }])
    wake?.({ kind: 'uncertain', reason: 'gateway_timeout' })
    await asleep
    expect(await rowOf(visitId)).toMatchObject({ state: 'sent', transactionId: 'MAU-1', uncertain: false })
  })
})

describe('the list', () => {
  const manager = buildCaller({ role: 'manager', name: 'Quản lý mẫu' })
  const list = async (state: 'waiting' | 'parked' | 'sent' | 'withdrawn', signer = findSigner) => {
    const listed = await listMessages(
      { db: first.db, findSigner: signer },
      { input: { state, limit: 50 }, caller: manager, now: new Date() },
    )
    if (!listed.ok) throw new Error('refused')
    return listed.value
  }
  const resend = (visitIds: string[]) =>
    resendMessages(
      { db: first.db },
      { input: { visitIds: visitIds.map((id) => visitIdSchema.parse(id)) }, caller: manager, now: new Date() },
    )

  it('shows the ticket and what came of sending, and nothing of the patient', async () => {
    const visitId = await admit()
    await send(failing({ kind: 'uncertain', reason: 'gateway_error', resultCode: '500' }))
    const { messages, counts } = await list('waiting')
    expect(counts).toEqual({ waiting: 1, parked: 0, sentToday: 0 })
    expect(messages).toEqual([
      {
        visitId,
        ticket: { label: expect.stringMatching(/^\d{3}$/), roomCode: '12', day: expect.any(String) },
        source: 'admission',
        state: 'waiting',
        sending: false,
        queuedAt: expect.any(String),
        attempts: 1,
        nextTryAt: expect.any(String),
        reason: 'gateway_error',
        fields: [],
        resultCode: '500',
        uncertain: true,
      },
    ])
  })

  it('says that the key is missing, on the list and on each message', async () => {
    await admit()
    const noKey: FindSigner = () => err({ code: 'no_key' })
    await send(accepting(), { findSigner: noKey })
    const { keyProblem, messages } = await list('waiting', noKey)
    expect(keyProblem).toBe('no_key')
    expect(messages[0]).toMatchObject({ reason: 'no_key', sending: false })
    expect((await list('waiting')).keyProblem).toBeUndefined()
  })

  it('"gửi lại" sends a parked one again, of what is on file now, and is audited', async () => {
    const visitId = await admit()
    const refusing = failing({ kind: 'uncertain', reason: 'not_confirmed', resultCode: '200' })
    for (const minutes of [0, 1, 2]) await send(refusing, { now: later(minutes) })
    expect((await list('parked')).messages).toMatchObject([{ visitId, attempts: 3, reason: 'not_confirmed' }])
    const [row] = await first.db.select().from(visit).where(eq(visit.id, visitId))
    await first.db
      .update(person)
      .set({ fullName: 'Tên Đúng Mẫu' })
      .where(eq(person.id, row?.personId ?? ''))

    expect(await resend([visitId, visitId])).toEqual({ ok: true, value: { requeued: 1 } })
    const gateway = accepting()
    expect(await send(gateway)).toEqual([{ report: 'accepted' }])
    expect(fieldOf(gateway.received[0], 'HO_TEN')).toBe('TÊN ĐÚNG MẪU')
    expect((await list('sent')).messages).toMatchObject([{ visitId, transactionId: 'MAU-1' }])
    const audits = await first.db.select().from(auditEntry).where(eq(auditEntry.action, 'message.resend'))
    expect(audits).toMatchObject([{ visitId, actorName: 'Quản lý mẫu' }])
  })

  it('a message that is being sent, or was, is not sent again by pressing', async () => {
    const visitId = await admit()
    let finish: (() => void) | undefined
    const slow = gatewayThat(async () => {
      await new Promise<void>((resolve) => (finish = resolve))
      return { kind: 'accepted', transactionId: null, acceptedAt: null }
    })
    const sending = send(slow)
    await expect.poll(() => slow.received.length).toBe(1)
    expect((await list('waiting')).messages).toMatchObject([{ visitId, sending: true }])
    expect(await resend([visitId])).toEqual({ ok: true, value: { requeued: 0 } })
    finish?.()
    await sending
    expect(await resend([visitId])).toEqual({ ok: true, value: { requeued: 0 } })
  })
})
