import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAuditChain } from '@/lib/audit/verify-audit-chain'
import { saveEpisode } from '@/lib/db/episode-store'
import { savePaper } from '@/lib/db/paper-store'
import { listPersonChanges } from '@/lib/db/person-change-store'
import { findPerson } from '@/lib/db/person-store'
import { createVault } from '@/lib/db/vault'
import { permissionsOf } from '@/lib/domain/access/permissions'
import { HOLDINGS, POINTERS } from '@/lib/domain/subjects/holdings'
import { subjectRequestIdSchema, type SubjectRequestKind } from '@/lib/domain/subjects/subject-request.schema'
import { localDateSchema } from '@/lib/domain/time/local-date'
import type { PersonId } from '@/lib/domain/visit/visit.schema'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn } from '@/lib/testing/builders/build-check-in'
import { buildEpisode } from '@/lib/testing/builders/build-episode'
import { buildReferral } from '@/lib/testing/builders/build-paper'
import { createTestPerson } from '@/lib/testing/builders/create-test-person'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from '../admission/admit-patient'
import { updatePersonDetails } from '../people/update-person-details'
import { correctSubject } from './correct-subject'
import { eraseSubject } from './erase-subject'
import { giveAccount } from './give-account'
import {
  finishSubjectRequest,
  listSubjectRequests,
  recordSubjectRequest,
  replySubjectRequest,
} from './subject-requests'

const now = new Date('2026-11-26T02:00:00Z')
const facilityCode = '31999'
const vault = createVault(Buffer.alloc(32, 7))
const handler = buildCaller({ id: 'm1', name: 'Hà', role: 'manager', permissions: permissionsOf('manager') })
let database: TestDatabase
const deps = () => ({ db: database.db, vault, lookup: { askHealthBook: async () => [], askPapers: async () => [] } })

beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
})
afterAll(() => database.drop())

const call = <I>(input: I) => ({ input, caller: handler, now })

async function record(kind: SubjectRequestKind, personId?: PersonId) {
  const requestId = subjectRequestIdSchema.parse(randomUUID())
  const matter = {
    requesterName: 'Đỗ Thị Mẫu',
    relation: 'self' as const,
    contact: '0900000001',
    identityCheck: 'Đối chiếu căn cước tại quầy',
    asked: 'Xin bản sao dữ liệu của tôi',
  }
  const receivedOn = localDateSchema.parse('2026-11-26')
  const recorded = await recordSubjectRequest(
    deps(),
    call({ requestId, kind, receivedOn, matter, ...(personId && { personId }) }),
  )
  if (!recorded.ok) throw new Error(recorded.error.code)
  return recorded.value
}

const invent = (fullName: string) =>
  createTestPerson(deps(), { fullName, phone: '0900000002', address: 'Số 1 phố Mẫu' }, [
    {
      kind: 'personal-number',
      value: String(31_185_000_000 + Math.floor(Math.random() * 1_000_000)).padStart(12, '0'),
    },
  ])

async function admit(personId: PersonId) {
  const admitted = await admitPatient(deps(), {
    input: buildCheckIn({ person: { personId }, roomCode: '12' }),
    caller: buildCaller(),
    now,
  })
  if (!admitted.ok) throw new Error(admitted.error.code)
}

const open = { open: true, limit: 50 }

describe('the register', () => {
  it('keeps who asked, by when they must be answered, and what came of it', async () => {
    const request = await record('access', await invent('Vũ Mẫu Sổ'))
    expect(request).toMatchObject({
      state: 'received',
      replyDueOn: '2026-11-30',
      dueOn: '2026-12-06',
      fullName: 'Vũ Mẫu Sổ',
    })
    const { requestId } = request
    expect(await replySubjectRequest(deps(), call({ requestId, reply: 'Hẹn nhận ngày 30/11' }))).toMatchObject({
      ok: true,
      value: { state: 'replied', repliedBy: 'Hà' },
    })
    expect(
      await finishSubjectRequest(deps(), call({ requestId, state: 'done', result: 'Đã giao bản in' })),
    ).toMatchObject({
      ok: true,
      value: { state: 'done', matter: { reply: 'Hẹn nhận ngày 30/11', result: 'Đã giao bản in' } },
    })
    const closed = await listSubjectRequests(deps(), call({ open: false, limit: 50 }))
    expect(closed).toMatchObject({ ok: true, value: { requests: [{ requestId }] } })
  })

  it('shows what is due first, first', async () => {
    await record('erase')
    await record('correct')
    const listed = await listSubjectRequests(deps(), call(open))
    const due = listed.ok ? listed.value.requests.map(({ dueOn }) => dueOn) : []
    expect(due).toEqual(due.toSorted())
    expect(due.length).toBeGreaterThan(1)
  })

  it('a step is taken once: whoever comes second is told', async () => {
    const { requestId } = await record('withdraw')
    const replies = await Promise.all([
      replySubjectRequest(deps(), call({ requestId, reply: 'Lời đáp thứ nhất' })),
      replySubjectRequest(deps(), call({ requestId, reply: 'Lời đáp thứ hai' })),
    ])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies).toContainEqual({ ok: false, error: { code: 'request_closed' } })
  })

  it('sent twice it is one request', async () => {
    const first = await record('access')
    const { requestId, kind, receivedOn, matter } = first
    const again = await recordSubjectRequest(deps(), call({ requestId, kind, receivedOn, matter }))
    expect(again).toEqual({ ok: true, value: first })
  })

  it('is not readable in the database', async () => {
    const { rows } = await database.pool.query<{ text: string }>('select r::text as text from subject_request r')
    expect(rows.map(({ text }) => text).join()).not.toMatch(/Mẫu|0900000001|căn cước/)
  })
})

describe('the account of what is held', () => {
  it('covers every table that points at people', async () => {
    const { rows } = await database.pool.query<{ table: string }>(
      `select distinct c.table_name as table from information_schema.columns c
         join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = any ($1) order by 1`,
      [POINTERS],
    )
    const missing = rows.map(({ table }) => table).filter((table) => !HOLDINGS.some((each) => each.table === table))
    expect(
      missing,
      `hold something about people and are in nobody's account: add to HOLDINGS in lib/domain/subjects/holdings.ts\n` +
        missing.map((table) => `  entry('${table}', 'visit_id', 'created_at', 'visits'),`).join('\n'),
    ).toEqual([])
  })

  it('holds name, numbers, visits, papers and who looked; clinical words only where asked for', async () => {
    const personId = await invent('Trịnh Mẫu Đủ')
    const {
      episodeId,
      signature: _,
      ...episode
    } = buildEpisode({ mainDiagnosis: { code: 'I10', text: 'TANGHUYETAP' } })
    const link = { facilityCode, sourceFacilityCode: '31907', linkId: 'MLK-1' }
    await database.db.transaction(async (tx) => {
      await saveEpisode(tx, vault, { link, episodeId, personId, episode: { ...episode, signatures: [] }, now })
      await savePaper(tx, vault, { facilityCode, personId, paper: buildReferral({ clinicalSigns: 'DAUHIEU' }), now })
    })
    await admit(personId)
    const { requestId } = await record('access', personId)

    const plain = await giveAccount(deps(), call({ requestId, clinical: false }))
    if (!plain.ok) throw new Error(plain.error.code)
    const total = (table: string) => plain.value.sections.find((section) => section.table === table)?.total
    expect(['person', 'person_identifier', 'visit', 'ticket', 'paper', 'episode'].map(total)).toEqual([
      1, 1, 1, 1, 1, 1,
    ])
    expect(total('audit_entry')).toBeGreaterThan(0)
    const text = JSON.stringify(plain.value)
    expect(text).toContain('Trịnh Mẫu Đủ')
    expect(text).toContain('0900000002')
    expect(text).not.toMatch(/DAUHIEU|_hash|\\\\x/)
    const full = await giveAccount(deps(), call({ requestId, clinical: true }))
    expect(JSON.stringify(full)).toContain('DAUHIEU')

    const { rows } = await database.pool.query(
      `select actor_name, reason, details->>'clinical' as clinical from audit_entry
       where action = 'subject.account' and person_id = $1 order by seq`,
      [personId],
    )
    expect(rows).toEqual([
      { actor_name: 'Hà', reason: 'access', clinical: 'false' },
      { actor_name: 'Hà', reason: 'access', clinical: 'true' },
    ])
  })

  it('is of nobody without an open request of theirs', async () => {
    const { requestId } = await record('access')
    const unlinked = await giveAccount(deps(), call({ requestId, clinical: false }))
    expect(unlinked).toEqual({ ok: false, error: { code: 'person_not_found' } })
    const request = await record('access', await invent('Lý Mẫu Đóng'))
    await finishSubjectRequest(
      deps(),
      call({ requestId: request.requestId, state: 'refused', result: 'Không đúng người' }),
    )
    expect(await giveAccount(deps(), call({ requestId: request.requestId, clinical: false }))).toEqual({
      ok: false,
      error: { code: 'request_closed' },
    })
  })
})

describe('a correction', () => {
  it('keeps what it was, who changed it, why and on what proof', async () => {
    const personId = await invent('Ngô Mẫu Sai')
    const { requestId } = await record('correct', personId)
    const grounds = { reason: 'Sai họ khi nhập', evidence: 'Căn cước xem tại quầy' }
    const changes = { fullName: 'Ngo Mẫu Đúng', address: 'Số 2 phố Mẫu' }
    expect(await correctSubject(deps(), call({ requestId, changes, ...grounds }))).toMatchObject({
      ok: true,
      value: { fullName: 'Ngo Mẫu Đúng' },
    })
    const lines = await listPersonChanges(database.db, vault, { facilityCode, personId })
    expect(lines).toHaveLength(2)
    expect(lines).toContainEqual(
      expect.objectContaining({ field: 'fullName', old: 'Ngô Mẫu Sai', new: 'Ngo Mẫu Đúng', changedBy: 'Hà', grounds }),
    )
  })

  it('the desk overwrites nothing silently either, and what stays the same leaves no line', async () => {
    const personId = await invent('Tạ Mẫu Quầy')
    const changes = { address: 'Số 9 phố Mẫu', phone: '0900000002' }
    await updatePersonDetails(deps(), { input: { personId, changes }, caller: buildCaller(), now })
    expect(await listPersonChanges(database.db, vault, { facilityCode, personId })).toEqual([
      { field: 'address', old: 'Số 1 phố Mẫu', new: 'Số 9 phố Mẫu', changedAt: now, changedBy: 'Lan' },
    ])
  })
})

describe('an erasure', () => {
  it('of somebody who never came leaves nothing of them', async () => {
    const personId = await invent('Hồ Mẫu Nhầm')
    await updatePersonDetails(deps(), {
      input: { personId, changes: { phone: '0900000003' } },
      caller: buildCaller(),
      now,
    })
    const { requestId } = await record('erase', personId)
    expect(await eraseSubject(deps(), call({ requestId }))).toEqual({ ok: true, value: { erased: 'person' } })
    expect(await findPerson(database.db, vault, { facilityCode, personId })).toBeNull()
    const [change] = await listPersonChanges(database.db, vault, { facilityCode, personId })
    expect(change).toEqual({ field: 'phone', changedAt: now, changedBy: 'Lan' })
  })

  it('of a patient takes the phone and says until when the rest must stay', async () => {
    const personId = await invent('Mạc Mẫu Khám')
    await admit(personId)
    const { requestId } = await record('erase', personId)
    const account = await giveAccount(deps(), call({ requestId, clinical: true }))
    const kept = account.ok && account.value.sections.find(({ table }) => table === 'person')?.kept
    expect(kept).toEqual({ erase: false, until: '2031-11-26', rule: 'visits' })
    expect(account).toMatchObject({ value: { clinical: false } })
    expect(await eraseSubject(deps(), call({ requestId }))).toEqual({ ok: true, value: { erased: 'contact' } })
    const person = await findPerson(database.db, vault, { facilityCode, personId })
    expect(person).toMatchObject({ fullName: 'Mạc Mẫu Khám', address: 'Số 1 phố Mẫu' })
    expect(person?.phone).toBeUndefined()
  })

  it('happens only on a request for it', async () => {
    const { requestId } = await record('access', await invent('Kiều Mẫu Xem'))
    expect(await eraseSubject(deps(), call({ requestId }))).toEqual({ ok: false, error: { code: 'request_closed' } })
  })
})

it('the audit chain is whole after all of it', async () => {
  expect(await verifyAuditChain(database.db)).toMatchObject({ ok: true })
})
