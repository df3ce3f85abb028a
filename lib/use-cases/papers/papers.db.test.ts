import { randomBytes, randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { slipEntrySchema, type SlipEntry } from '@/lib/contracts/papers'
import { saveCatalogue } from '@/lib/db/facility-catalogue-store'
import type { NewPaper } from '@/lib/db/paper-row'
import { findPapers, findPapersOfPerson, savePaper } from '@/lib/db/paper-store'
import { auditEntry } from '@/lib/db/schema/audit'
import { paperUse } from '@/lib/db/schema/paper'
import { visit } from '@/lib/db/schema/visit'
import { restrictedDiagnosis } from '@/lib/db/schema/records'
import { createVault } from '@/lib/db/vault'
import { permissionsOf } from '@/lib/domain/access/permissions'
import { localDateSchema } from '@/lib/domain/time/local-date'
import type { PaperId } from '@/lib/domain/records/paper.schema'
import { personIdSchema, type PersonId } from '@/lib/domain/visit/visit.schema'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn } from '@/lib/testing/builders/build-check-in'
import { buildAppointment, buildReferral } from '@/lib/testing/builders/build-paper'
import { createTestPerson } from '@/lib/testing/builders/create-test-person'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from '../admission/admit-patient'
import { cancelVisit } from '../admission/cancel-visit'
import { confirmAppointmentDay } from './confirm-appointment-day'
import { confirmPaper } from './confirm-paper'
import { findFacilities } from './find-facilities'
import { listPapersToday } from './list-papers-today'
import { recordPaper } from './record-paper'

const facilityCode = '31999'
const vault = createVault(randomBytes(32))
const nurse = buildCaller({ id: 'user-2', name: 'Hạnh', role: 'nurse', permissions: permissionsOf('nurse') })
const receptionist = buildCaller()
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
  await saveCatalogue(database.db, facilityCode, [
    { code: '31907', name: 'TTYT Mẫu 7' },
    { code: '31908', name: 'TTYT Mẫu 8' },
    { code: '31910', name: 'BV Mẫu 10' },
  ])
  await database.db
    .insert(restrictedDiagnosis)
    .values({ facilityCode, codePrefix: 'B20', label: 'Mẫu', addedAt: new Date(), addedBy: 'Tuấn' })
})
afterAll(() => database.drop())

const deps = () => ({ db: database.db, vault })
const at = (day: string, clock = '02:00') => new Date(`${day}T${clock}:00Z`)
const personOf = (fullName: string) => createTestPerson(deps(), { fullName })

async function admit(personId: PersonId, now: Date, roomCode = '12', paperIds: PaperId[] = []) {
  const result = await admitPatient(deps(), {
    input: buildCheckIn({ person: { personId }, roomCode, paperIds }),
    caller: receptionist,
    now,
  })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const keep = (personId: string, paper: NewPaper) =>
  database.db.transaction((tx) => savePaper(tx, vault, { facilityCode, personId, paper, now: new Date() }))
const read = async (paperId: PaperId) =>
  (await findPapers(database.db, vault, { facilityCode, paperIds: [paperId] }))[0]
async function list(now: Date, input: Partial<Parameters<typeof listPapersToday>[1]['input']> = {}, caller = nurse) {
  const result = await listPapersToday(deps(), { input: { limit: 50, ...input }, caller, now })
  if (!result.ok) throw new Error('refused')
  return result.value
}

describe('the list of today', () => {
  it('shows papers of people who are here, with number, state and who wrote them', async () => {
    const now = at('2026-11-20')
    const here = await personOf('Phạm Thị Mẫu')
    const away = await personOf('Lê Văn Mẫu')
    const paperId = await keep(here, buildReferral())
    await keep(away, buildReferral())
    const { visitId } = await admit(here, now)
    expect(await list(now)).toEqual({
      total: 1,
      counts: { unsigned: 1 },
      papers: [
        {
          paperId,
          visitId,
          personId: here,
          label: '001',
          roomCode: '12',
          roomName: 'Nội tổng quát',
          fullName: 'Phạm Thị Mẫu',
          birthYear: 1985,
          admittedAt: now.toISOString(),
          kind: 'referral',
          fromFacilityCode: '31907',
          fromFacilityName: 'TTYT Mẫu 7',
          toFacilityCode: '31999',
          diagnosis: { code: 'I10', text: 'Tăng huyết áp vô căn (nguyên phát)' },
          standing: { state: 'unsigned', lastDay: '2026-11-27', workingDaysLeft: 5 },
        },
      ],
    })
  })

  it('names where a slip leads when that is somewhere else', async () => {
    const now = at('2026-11-27')
    const personId = await personOf('Đỗ Thị Mẫu')
    await keep(personId, buildReferral({ toFacilityCode: '31908' }))
    await admit(personId, now)
    expect(await list(now)).toMatchObject({ papers: [{ toFacilityCode: '31908', toFacilityName: 'TTYT Mẫu 8' }] })
  })

  it('tells a slip that this visit uses from one used before', async () => {
    const now = at('2026-11-23')
    const personId = await personOf('Vũ Đình Mẫu')
    const [now1, before1] = [await keep(personId, buildReferral()), await keep(personId, buildReferral())]
    const { visitId } = await admit(personId, now)
    const use = { facilityCode, usedAt: now, once: true }
    await database.db.insert(paperUse).values([
      { ...use, paperId: now1, visitId, usedOn: '2026-11-23' },
      { ...use, paperId: before1, visitId: randomUUID(), usedOn: '2026-11-16' },
    ])
    const { papers } = await list(now)
    const states = new Map(papers.map(({ paperId, standing }) => [paperId, standing]))
    expect(states.get(now1)).toEqual({ state: 'in-use', usedOn: '2026-11-23' })
    expect(states.get(before1)).toMatchObject({ state: 'used', usedOn: '2026-11-16' })
  })

  it('pages by the line above, filters by room, kind and state', async () => {
    const day = '2026-11-24'
    const rooms = ['12', '14', '12']
    for (const [position, roomCode] of rooms.entries()) {
      const personId = await personOf(`Người Mẫu ${position}`)
      await keep(personId, position === 2 ? buildAppointment({ dueOn: localDateSchema.parse(day) }) : buildReferral())
      await admit(personId, at(day, `0${position + 1}:00`), roomCode)
    }
    const now = at(day, '05:00')
    const first = await list(now, { limit: 2 })
    expect(first).toMatchObject({ total: 3, papers: [{ roomCode: '12', kind: 'appointment' }, { roomCode: '14' }] })
    const last = first.papers.at(-1)
    if (!last) throw new Error('no line')
    const after = { admittedAt: last.admittedAt, paperId: last.paperId }
    expect((await list(now, { limit: 2, after })).papers).toMatchObject([{ roomCode: '12', kind: 'referral' }])
    expect(await list(now, { roomCode: '14' })).toMatchObject({ total: 1, counts: { unsigned: 1 } })
    expect(await list(now, { kind: 'appointment' })).toMatchObject({ total: 1, counts: { unsigned: 3 } })
    expect((await list(now, { states: ['expired'] })).total).toBe(0)
  })

  it('keeps a restricted diagnosis from reception, and says no name of it', async () => {
    const now = at('2026-11-25')
    const personId = await personOf('Trần Văn Mẫu')
    await keep(personId, buildReferral({ diagnosis: { code: 'B20.1', text: 'Chữ kín' } }))
    await admit(personId, now)
    expect((await list(now)).papers).toMatchObject([{ diagnosis: { code: 'B20.1' } }])
    const seen = await list(now, {}, receptionist)
    expect(seen.papers).toHaveLength(1)
    expect(JSON.stringify(seen)).not.toMatch(/B20|Chữ kín/)
  })

  it('is audited', async () => {
    const now = at('2026-11-26')
    await list(now)
    const rows = await database.db
      .select()
      .from(auditEntry)
      .where(and(eq(auditEntry.action, 'paper.view'), eq(auditEntry.actorId, nurse.id)))
    expect(rows.length).toBeGreaterThan(0)
  })
})

describe('confirming a paper', () => {
  it('adds who saw it, the signing day and the one-year mark, and keeps the rest', async () => {
    const now = at('2026-11-20')
    const personId = await personOf('Bùi Quốc Mẫu')
    const paperId = await keep(personId, buildReferral())
    const signedOn = localDateSchema.parse('2026-11-12')
    const input = { paperId, medium: 'vneid', signed: true, referral: { signedOn, oneYear: true } } as const
    expect(await confirmPaper(deps(), { input, caller: nurse, now })).toEqual({ ok: true, value: { paperId } })
    expect((await read(paperId))?.paper).toMatchObject({
      signedOn,
      signedOnIs: 'read-from-paper',
      oneYear: true,
      seen: { medium: 'vneid', by: 'Hạnh', at: now.toISOString(), signed: true },
      clinicalSigns: 'Đau đầu, HA 170/100 mmHg dù dùng 2 thuốc',
      source: { kind: 'envelope' },
    })
    const [trace] = await database.db.select().from(auditEntry).where(eq(auditEntry.action, 'paper.confirm'))
    expect(trace).toMatchObject({ personId, actorName: 'Hạnh', details: { paperId, medium: 'vneid', oneYear: true } })
  })

  it('refuses a referral without what no envelope carries, and a paper of another facility', async () => {
    const paperId = await keep(await personOf('Ngô Thị Mẫu'), buildReferral())
    const input = { paperId, medium: 'paper', signed: true } as const
    expect(await confirmPaper(deps(), { input, caller: nurse, now: new Date() })).toMatchObject({
      ok: false,
      error: { code: 'invalid_input' },
    })
    const stranger = buildCaller({ facilityCode: '31901' })
    expect(await confirmPaper(deps(), { input, caller: stranger, now: new Date() })).toEqual({
      ok: false,
      error: { code: 'paper_not_found' },
    })
  })

  it('accepts another day for an appointment, with the reason', async () => {
    const now = at('2026-11-29')
    const personId = await personOf('Đỗ Thị Mẫu')
    const paperId = await keep(personId, buildAppointment())
    const seen = { paperId, medium: 'paper', signed: true } as const
    await confirmPaper(deps(), { input: seen, caller: nurse, now })
    await admit(personId, now)
    const stateOf = async () => (await list(now)).papers.find((line) => line.paperId === paperId)?.standing.state
    expect(await stateOf()).toBe('late-needs-confirmation')
    const input = { paperId, reason: 'Bác sĩ Mẫu đồng ý qua điện thoại' }
    expect(await confirmAppointmentDay(deps(), { input, caller: nurse, now })).toMatchObject({ ok: true })
    expect(await stateOf()).toBe('late-ok')
  })

  it('refuses a day for a referral', async () => {
    const paperId = await keep(await personOf('Hồ Văn Mẫu'), buildReferral())
    const input = { paperId, reason: 'Bác sĩ đồng ý' }
    expect(await confirmAppointmentDay(deps(), { input, caller: nurse, now: new Date() })).toEqual({
      ok: false,
      error: { code: 'paper_not_found' },
    })
  })
})

const typedSlip = (given: Record<string, unknown> = {}): SlipEntry =>
  slipEntrySchema.parse({
    kind: 'referral',
    number: '0412/PCCSKBCB',
    fromFacilityCode: '31907',
    toFacilityCode: '31999',
    signedOn: '2026-11-12',
    diagnosis: { code: 'I10' },
    reason: 'appropriate',
    oneYear: false,
    signed: true,
    ...given,
  })

describe('recording a slip', () => {
  const slip = typedSlip
  const record = (personId: PersonId, given: SlipEntry = slip(), now = at('2026-11-20')) =>
    recordPaper(deps(), { input: { personId, medium: 'paper', slip: given }, caller: nurse, now })

  it('makes a paper with the holder on file and the names of the catalogue', async () => {
    const personId = await personOf('Mai Thị Mẫu')
    const recorded = await record(personId)
    expect(recorded).toMatchObject({ ok: true, value: { alreadyKnown: false, differences: [] } })
    expect(await findPapersOfPerson(database.db, vault, { facilityCode, personId })).toMatchObject([
      {
        number: '0412/PCCSKBCB',
        fromFacilityName: 'TTYT Mẫu 7',
        holder: { fullName: 'Mai Thị Mẫu', birthDate: { year: 1985, month: 3, day: 9 }, sex: 'female' },
        signedOnIs: 'read-from-paper',
        oneYear: false,
        source: { kind: 'paper' },
        seen: { medium: 'paper', by: 'Hạnh', signed: true },
        signature: { status: 'absent' },
      },
    ])
  })

  it('confirms the paper that an envelope brought, keeps its words, fills its gaps, names what differs', async () => {
    const personId = await personOf('Cao Thị Mẫu')
    const paperId = await keep(
      personId,
      buildReferral({ number: '0412 / PccsKbcb', reason: undefined, diagnosis: { code: 'I15' } }),
    )
    expect(await record(personId, slip({ oneYear: true }))).toEqual({
      ok: true,
      value: { paperId, alreadyKnown: true, differences: ['diagnosis'] },
    })
    expect(await findPapersOfPerson(database.db, vault, { facilityCode, personId })).toMatchObject([
      {
        source: { kind: 'envelope' },
        diagnosis: { code: 'I15' },
        reason: 'appropriate',
        signedOn: '2026-11-12',
        oneYear: true,
        plan: 'Chỉnh thuốc, siêu âm tim',
        seen: { medium: 'paper' },
      },
    ])
  })

  it('tells nobody who may not read it whether a guess of the diagnosis is right', async () => {
    const personId = await personOf('Cao Văn Mẫu')
    await keep(personId, buildReferral({ number: '0412/PCCSKBCB', diagnosis: { code: 'B20' }, reason: 'appropriate' }))
    for (const code of ['B20', 'I10']) {
      const input = { personId, medium: 'paper', slip: slip({ diagnosis: { code } }) } as const
      const answer = await recordPaper(deps(), { input, caller: receptionist, now: at('2026-11-20') })
      expect(answer).toMatchObject({ value: { alreadyKnown: true, differences: [] } })
    }
    expect(await record(personId)).toMatchObject({ value: { differences: ['diagnosis'] } })
  })

  it('takes a corrected entry of the same number in place of the first', async () => {
    const personId = await personOf('Tạ Văn Mẫu')
    const first = await record(personId, slip({ diagnosis: { code: 'I1O' } }))
    const again = await record(personId, slip({ signed: false }), at('2026-11-21'))
    expect(again).toMatchObject({ ok: true, value: { alreadyKnown: true } })
    if (!first.ok || !again.ok) throw new Error('refused')
    expect(again.value.paperId).toBe(first.value.paperId)
    expect((await read(again.value.paperId))?.paper).toMatchObject({
      diagnosis: { code: 'I10' },
      seen: { signed: false, at: at('2026-11-21').toISOString() },
    })
  })

  it('an envelope that comes later keeps what was read from the slip', async () => {
    const personId = await personOf('La Văn Mẫu')
    const recorded = await record(personId, slip({ oneYear: true }))
    const paperId = await keep(personId, buildReferral({ number: '0412/PCCSKBCB' }))
    expect(recorded).toMatchObject({ value: { paperId } })
    expect((await read(paperId))?.paper).toMatchObject({
      signedOn: '2026-11-12',
      signedOnIs: 'read-from-paper',
      oneYear: true,
      plan: 'Chỉnh thuốc, siêu âm tim',
      seen: { medium: 'paper', signed: true },
    })
  })

  it('keeps a follow-up slip and refuses a person nobody knows', async () => {
    const appointment = slipEntrySchema.parse({
      kind: 'appointment',
      number: 'HK-12',
      fromFacilityCode: '31999',
      dueOn: '2026-11-20',
      diagnosis: { code: 'E11.9' },
      signed: true,
    })
    const personId = await personOf('Lý Thị Mẫu')
    expect(await record(personId, appointment)).toMatchObject({ ok: true })
    expect(await record(personIdSchema.parse(randomUUID()), appointment)).toEqual({
      ok: false,
      error: { code: 'person_not_found' },
    })
  })

  it('tells the lists of the day', async () => {
    const now = at('2026-11-20')
    const personId = await personOf('Quách Thị Mẫu')
    await admit(personId, now)
    const heard = await hear(() => record(personId, slip(), now))
    expect(heard).toContain('papers-changed')
  })
})

describe('what is said of a paper once its holder is admitted', () => {
  const now = at('2026-11-20')
  const insured = (fullName: string) =>
    createTestPerson(deps(), { fullName }, [
      { kind: 'insurance-card-number', value: `GD431${String(Math.random()).slice(2, 12).padEnd(10, '0')}` },
    ])
  const readVisit = async (visitId: string) => (await database.db.select().from(visit).where(eq(visit.id, visitId)))[0]
  const usesOf = (paperId: PaperId) => database.db.select().from(paperUse).where(eq(paperUse.paperId, paperId))
  const actionsOf = async (visitId: string) =>
    (await database.db.select().from(auditEntry).where(eq(auditEntry.visitId, visitId))).map(({ action }) => action)

  it('a signing day that ends the slip lowers the visit, marked with the rate before, and tells the desks', async () => {
    const personId = await insured('Đinh Thị Mẫu')
    const paperId = await keep(personId, buildReferral())
    const { visitId } = await admit(personId, now, '12', [paperId])
    expect(await readVisit(visitId)).toMatchObject({ routeCode: '1.3', routeRatePercent: 80 })
    const referral = { signedOn: localDateSchema.parse('2026-10-20'), oneYear: false }
    const input = { paperId, medium: 'paper', signed: true, referral } as const
    const heard = await hear(() => confirmPaper(deps(), { input, caller: nurse, now }))
    expect(await readVisit(visitId)).toMatchObject({
      routeCode: '1.14',
      routeRatePercent: 40,
      routeLoweredFromPercent: 80,
      routeDecision: { referral: { status: 'expired' } },
    })
    expect(heard).toEqual(expect.arrayContaining(['route-lowered', 'papers-changed']))
    const entries = await database.db.select().from(auditEntry).where(eq(auditEntry.personId, personId))
    expect(entries.find(({ action }) => action === 'paper.confirm')?.details).toMatchObject({ lowered: 1 })
  })

  it('a slip found unsigned no longer makes the visit a referred one, and the check says why', async () => {
    const personId = await insured('Đinh Văn Mẫu')
    const paperId = await keep(personId, buildReferral())
    const { visitId } = await admit(personId, now, '12', [paperId])
    const referral = { signedOn: localDateSchema.parse('2026-11-12'), oneYear: false }
    const input = { paperId, medium: 'paper', signed: false, referral } as const
    await confirmPaper(deps(), { input, caller: nurse, now })
    expect(await readVisit(visitId)).toMatchObject({
      routeCode: '1.14',
      routeLoweredFromPercent: 80,
      routeDecision: { referral: { status: 'unsigned' }, toCheck: expect.arrayContaining(['referral-unsigned']) },
    })
  })

  it('a late day agreed to: the visit uses the slip and counts as 1.5', async () => {
    const personId = await insured('Đinh Quốc Mẫu')
    const seen = { medium: 'paper', at: now.toISOString(), by: 'Hạnh', signed: true } as const
    const paperId = await keep(personId, buildAppointment({ dueOn: localDateSchema.parse('2026-11-10'), seen }))
    const { visitId } = await admit(personId, now)
    expect((await readVisit(visitId))?.routeCode).toBe('1.14')
    const input = { paperId, reason: 'Bác sĩ hẹn đồng ý' }
    await confirmAppointmentDay(deps(), { input, caller: nurse, now })
    expect(await readVisit(visitId)).toMatchObject({ routeCode: '1.5', routeRatePercent: 80 })
    expect(await usesOf(paperId)).toMatchObject([{ visitId, once: true }])
    expect(await actionsOf(visitId)).toContain('paper.use')
  })

  it('a slip typed in after the ticket is used by the newest visit', async () => {
    const personId = await insured('Đinh Minh Mẫu')
    const first = await admit(personId, now)
    const { visitId } = await admit(personId, at('2026-11-20', '03:00'), '14')
    const recorded = await recordPaper(deps(), {
      input: { personId, medium: 'paper', slip: typedSlip() },
      caller: nurse,
      now: at('2026-11-20', '03:10'),
    })
    if (!recorded.ok) throw new Error('refused')
    expect(await readVisit(visitId)).toMatchObject({ routeCode: '1.3', routeLoweredFromPercent: null })
    expect((await readVisit(first.visitId))?.routeCode).toBe('1.14')
    expect(await usesOf(recorded.value.paperId)).toMatchObject([{ visitId }])
  })

  it('a paper that was good before and was left out stays out', async () => {
    const personId = await insured('Đinh Lan Mẫu')
    const paperId = await keep(personId, buildReferral())
    const { visitId } = await admit(personId, now)
    const referral = { signedOn: localDateSchema.parse('2026-11-12'), oneYear: false }
    await confirmPaper(deps(), {
      input: { paperId, medium: 'paper', signed: true, referral },
      caller: nurse,
      now,
    })
    expect((await readVisit(visitId))?.routeCode).toBe('1.14')
    expect(await usesOf(paperId)).toEqual([])
  })

  it('a visit that insurance does not pay stays as it is', async () => {
    const personId = await insured('Đinh An Mẫu')
    const input = { ...buildCheckIn({ person: { personId } }), useInsurance: false }
    const admitted = await admitPatient(deps(), { input, caller: receptionist, now })
    if (!admitted.ok) throw new Error(admitted.error.code)
    await recordPaper(deps(), { input: { personId, medium: 'paper', slip: typedSlip() }, caller: nurse, now })
    expect(await readVisit(admitted.value.visitId)).toMatchObject({ routeCode: null, routeDecision: null })
  })

  it('a visit cancelled meanwhile is given nothing', async () => {
    const personId = await insured('Đinh Hoa Mẫu')
    const { visitId } = await admit(personId, now)
    await cancelVisit(deps(), { input: { visitId, reason: 'Bấm nhầm' }, caller: receptionist, now })
    const input = { personId, medium: 'paper', slip: typedSlip() } as const
    const recorded = await recordPaper(deps(), { input, caller: nurse, now })
    if (!recorded.ok) throw new Error('refused')
    expect(await usesOf(recorded.value.paperId)).toEqual([])
  })
})

describe('the catalogue', () => {
  it.each([
    ['319', ['31907', '31908', '31910']],
    ['31907', ['31907']],
    ['40', []],
  ])('finds %s', async (code, codes) => {
    const found = await findFacilities(deps(), { input: { code }, caller: nurse })
    expect(found.ok && found.value.facilities.map((each) => each.code)).toEqual(codes)
  })
})

/** The kinds of desk events while something is done. */
async function hear(work: () => Promise<unknown>): Promise<string[]> {
  const client = await database.db.$client.connect()
  const kinds: string[] = []
  client.on('notification', ({ payload }) => kinds.push(JSON.parse(payload ?? '{}').kind))
  await client.query('listen desk_event')
  await work()
  await client.query('select 1')
  await client.query('unlisten desk_event')
  client.release()
  return kinds
}
