import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendAudit } from '@/lib/audit/append-audit'
import { cutAuditChain } from '@/lib/audit/cut-audit-chain'
import type { AuditFilterRequest } from '@/lib/contracts/audit'
import { createVault } from '@/lib/db/vault'
import { person } from '@/lib/db/schema/person'
import { permissionsOf } from '@/lib/domain/access/permissions'
import type { AuditEntry } from '@/lib/domain/audit/audit-entry'
import { localDateSchema, toLocalDate } from '@/lib/domain/time/local-date'
import { personIdSchema, visitIdSchema } from '@/lib/domain/visit/visit.schema'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { startAuditCheck } from './check-audit'
import { exportAudit } from './export-audit'
import { readAuditOverview } from './read-audit-overview'
import { searchAudit } from './search-audit'

const vault = createVault(Buffer.alloc(32, 7))
const facilityCode = '31999'
const manager = buildCaller({ id: 'quanly', name: 'Minh', role: 'manager', permissions: permissionsOf('manager') })
const administrator = buildCaller({
  id: 'quantri',
  name: 'Tuấn',
  role: 'administrator',
  permissions: permissionsOf('administrator'),
})
const lan = { kind: 'user', id: 'lan', name: 'Lan', address: '10.0.0.1' } as const
const hoa = { kind: 'user', id: 'hoa', name: 'Hoa', address: '10.0.0.2' } as const
const personId = personIdSchema.parse(randomUUID())
const visitId = visitIdSchema.parse(randomUUID())
const today = toLocalDate(new Date())
const period = { from: today, to: today }

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const entry = (overrides: Partial<AuditEntry>): AuditEntry => ({
  facilityCode,
  actor: lan,
  action: 'visit.view',
  outcome: 'ok',
  ...overrides,
})

async function search(filter: Partial<AuditFilterRequest> & { before?: number; limit?: number }, caller = manager) {
  const input = { ...period, limit: 50, ...filter }
  const found = await searchAudit(database, { input, caller, now: new Date() })
  if (!found.ok) throw new Error('search failed')
  return found.value
}
const seqsOf = async (filter: Parameters<typeof search>[0]) => (await search(filter)).lines.map(({ seq }) => seq)

describe('searching', () => {
  beforeAll(async () => {
    await database.db.insert(person).values({
      facilityCode,
      id: personId,
      fullName: 'Nguyễn Thị Mẫu',
      foldedName: 'nguyen thi mau',
      nameSearch: '',
      birthYear: 1990,
      sex: 'female',
    })
    // Lines 1 to 6.
    await appendAudit(database.db, entry({}), entry({ action: 'person.view', personId }))
    await appendAudit(database.db, entry({ actor: hoa, action: 'visit.admit', personId, visitId }))
    await appendAudit(database.db, entry({ actor: hoa, action: 'user.disable', reason: 'Nghỉ việc' }))
    await appendAudit(database.db, entry({ action: 'session.sign-in', outcome: 'refused', reason: 'account_locked' }))
    await appendAudit(database.db, entry({ facilityCode: '31998' }), entry({ details: { list: 'queue' } }))
  })

  it.each<[string, Partial<AuditFilterRequest>, number[]]>([
    ['somebody', { actorId: 'hoa' }, [4, 3]],
    ['a routine action', { action: 'visit.view' }, [6, 1]],
    ['a rare action', { action: 'user.disable' }, [4]],
    ['what was refused', { outcome: 'refused' }, [5]],
    ['a patient', { personId }, [3, 2]],
    ['a visit', { visitId }, [3]],
    ['all of it together', { actorId: 'hoa', action: 'visit.admit', outcome: 'ok', personId, visitId }, [3]],
    ['what never was', { actorId: 'hoa', action: 'queue.jump' }, []],
  ])('finds %s', async (_, filter, expected) => {
    expect((await seqsOf(filter)).filter((seq) => seq <= 6)).toEqual(expected)
  })

  it('names patients for managers and not for administrators', async () => {
    const [forManager] = (await search({ visitId })).lines
    expect(forManager).toMatchObject({ personId, personName: 'Nguyễn Thị Mẫu' })
    const [forAdministrator] = (await search({ visitId }, administrator)).lines
    expect(forAdministrator).toMatchObject({ personId })
    expect(forAdministrator?.personName).toBeUndefined()
  })

  it('goes on page by page without missing or repeating', async () => {
    const all = (await seqsOf({ action: 'visit.view' })).filter((seq) => seq <= 6)
    const first = await search({ actorId: 'lan', limit: 1 })
    const second = await search({ actorId: 'lan', limit: 1, before: first.next ?? 0 })
    expect([...first.lines, ...second.lines].map(({ seq }) => seq)).toEqual([6, 5])
    expect(all).toEqual([6, 1])
  })

  it.each([
    ['2020-01-01', '2020-12-31'],
    ['2035-01-01', '2035-12-31'],
  ])('finds nothing from %s to %s', async (from, to) => {
    const days = { from: localDateSchema.parse(from), to: localDateSchema.parse(to) }
    expect(await search(days)).toEqual({ lines: [] })
  })

  it('reading is in the trail, with what was looked for', async () => {
    await search({ personId, outcome: 'ok' })
    const [line] = (await search({ action: 'audit.view', personId })).lines
    expect(line).toMatchObject({ actor: { name: 'Minh' }, personId, details: { from: today, wantedOutcome: 'ok' } })
  })

  it('an export holds the same lines, tells the trail before, and no cell becomes a formula', async () => {
    await appendAudit(database.db, entry({ actor: { ...lan, id: 'f' }, reason: '=HYPERLINK("x")' }))
    const parts = []
    for await (const part of await exportAudit(database, { input: { ...period, actorId: 'f' }, caller: manager }))
      parts.push(part)
    const text = parts.join('')
    expect(text.startsWith('\uFEFFDòng,Ngày')).toBe(true)
    expect(text.split('\r\n')).toHaveLength(3)
    expect(text).toContain(`"'=HYPERLINK(""x"")"`)
    expect((await search({ action: 'audit.export' })).lines).toMatchObject([{ details: { actorId: 'f' } }])
  })
})

describe('a long trail', () => {
  const LONG = '31997'
  const ROWS = 120_000
  const reader = { ...manager, facilityCode: LONG }
  // Copied in one statement: hashes do not matter for searching. One entry a minute, the last one now.
  beforeAll(async () => {
    await database.db.execute(sql`set statement_timeout = 0`)
    await database.db.execute(
      sql.raw(`
      insert into audit_entry (facility_code, seq, at, actor_kind, actor_id, actor_name, address, action, person_id,
        visit_id, outcome, prev_hash, hash)
      select '${LONG}', n, now() - (${ROWS} - n) * interval '1 minute', 'user', 'u' || n % 50, 'U', '',
        case when n = 7 then 'user.disable' else 'visit.view' end, 'p' || n % 9000, 'v' || n % 20000, 'ok', '', ''
      from generate_series(1, ${ROWS}) n`),
    )
    await database.db.execute(sql.raw(`insert into audit_head values ('${LONG}', ${ROWS}, '')`))
    await database.db.execute(sql`analyze audit_entry`)
  })
  const year = { from: localDateSchema.parse(addYear(today)), to: today }

  it('a page reads no more than its share, whatever is looked for', async () => {
    const looks: Array<Partial<AuditFilterRequest>> = [
      {},
      { actorId: 'nobody' },
      { action: 'user.disable' },
      { action: 'person.reveal' },
      { outcome: 'refused' },
      { personId },
      { visitId },
      { actorId: 'u1', action: 'person.reveal' },
    ]
    for (const look of looks) {
      const before = await countReads()
      await searchAudit(database, { input: { ...year, limit: 50, ...look }, caller: reader, now: new Date() })
      expect((await countReads()) - before, JSON.stringify(look)).toBeLessThan(45_000)
    }
  })

  it('what is rare is found at once, however long ago', async () => {
    const found = await searchAudit(database, {
      input: { ...year, limit: 50, action: 'user.disable' },
      caller: reader,
      now: new Date(),
    })
    expect(found).toMatchObject({ value: { lines: [{ seq: 7 }] } })
  })

  it('what no index finds is looked for part by part, to the end', async () => {
    const wanted = { ...year, limit: 50, action: 'person.reveal' as const }
    let [before, parts]: [number | undefined, number] = [undefined, 0]
    do {
      const input = { ...wanted, ...(before !== undefined && { before }) }
      const found = await searchAudit(database, { input, caller: reader, now: new Date() })
      if (!found.ok) throw new Error('search failed')
      before = found.value.next
      parts += 1
    } while (before !== undefined)
    expect(parts).toBe(7)
  })

  /** Entries fetched from the table since the statistics began, by any plan. */
  async function countReads(): Promise<number> {
    const { rows } = await database.pool.query<{ reads: string }>(
      `select pg_stat_force_next_flush(),
         (select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables where relname = 'audit_entry')
         as reads`,
    )
    return Number(rows[0]?.reads)
  }
})

describe('the check of the chain', () => {
  async function check(everything: boolean, caller = manager) {
    const work: Promise<void>[] = []
    const call = { input: { everything }, caller, now: new Date() }
    await startAuditCheck({ db: database.db, vault }, call, (started) => work.push(started))
    await Promise.all(work)
    const overview = await readAuditOverview(database, { caller, now: new Date() })
    const [last] = overview.ok ? overview.value.checks : []
    return last
  }
  const tamper = async (statement: string) => {
    await database.db.execute(sql`alter table audit_entry disable trigger user`)
    await database.db.execute(sql.raw(statement))
  }

  it('finds a whole chain whole, then goes on from there, and is in the trail itself', async () => {
    const first = await check(false)
    expect(first).toMatchObject({ state: 'whole', from: 0, startedBy: 'Minh' })
    await appendAudit(database.db, entry({}))
    const second = await check(false)
    expect(second).toMatchObject({ state: 'whole', from: first?.to })
    expect(second?.to).toBeGreaterThan(first?.to ?? 0)
    expect(await check(true)).toMatchObject({ state: 'whole', from: 0 })
    expect((await search({ action: 'audit.check' })).lines).toHaveLength(3)
  })

  it('two at once are one', async () => {
    const work: Promise<void>[] = []
    const start = () =>
      startAuditCheck(
        { db: database.db, vault },
        { input: { everything: true }, caller: manager, now: new Date() },
        (started) => work.push(started),
      )
    const [one, other] = await Promise.all([start(), start()])
    await Promise.all(work)
    expect(work).toHaveLength(1)
    expect(one.ok && other.ok && one.value.checkId).toBe(other.ok && other.value.checkId)
  })

  it('one whose process died does not stand in the way for longer than a minute', async () => {
    await database.db.execute(sql`
      insert into audit_check (facility_code, state, from_seq, to_seq, checked_seq, started_by, started_at, beat_at)
      values (${facilityCode}, 'running', 0, 9, 3, 'Ai đó', now() - interval '2 minutes', now() - interval '2 minutes')`)
    expect(await check(false)).toMatchObject({ state: 'whole' })
  })

  it('a chain whose old part was cut off by the rules is whole, and one cut off in silence is not', async () => {
    const cut = { facilityCode: '31996', before: new Date(Date.now() + 60_000), limit: 2, actor: lan }
    for (let index = 0; index < 4; index++) await appendAudit(database.db, entry({ facilityCode: '31996' }))
    const caller = { ...manager, facilityCode: '31996' }
    expect(await check(false, caller)).toMatchObject({ state: 'whole', from: 0, to: 4 })
    await database.db.transaction((tx) => cutAuditChain(tx, cut))
    expect(await check(true, caller)).toMatchObject({ state: 'whole', from: 2 })
    expect(await search({ action: 'audit.cut' }, caller)).toMatchObject({ lines: [{ action: 'audit.cut' }] })
    await tamper(`delete from audit_entry where facility_code = '31996' and seq = 3`)
    await database.db.execute(sql`
      update audit_checkpoint set seq = 3, hash = (select prev_hash from audit_entry where facility_code = '31996'
        and seq = 4) where facility_code = '31996'`)
    expect(await check(true, caller)).toMatchObject({ state: 'broken', broken: { code: 'checkpoint' } })
    await database.db.execute(sql`alter table audit_entry enable trigger user`)
  })

  it('a chain written anew, every hash with it, is told by the seals of before', async () => {
    await tamper(`update audit_entry set reason = 'khác' where facility_code = '${facilityCode}' and seq = 2`)
    await database.db.execute(sql.raw(REHASH))
    const broken = await check(true)
    expect(broken).toMatchObject({ state: 'broken', broken: { code: 'rewritten' } })
    expect((await search({ action: 'audit.check', outcome: 'failed' })).lines).toHaveLength(1)
  })

  it('entries taken from the end are missed, the head put back with them or not', async () => {
    await tamper(`delete from audit_entry where facility_code = '${facilityCode}' and seq > 3`)
    await database.db.execute(
      sql.raw(`
      update audit_head set seq = 3, hash = (select hash from audit_entry where facility_code = '${facilityCode}'
        and seq = 3) where facility_code = '${facilityCode}'`),
    )
    expect(await check(false)).toMatchObject({ state: 'broken', broken: { seq: 4, code: 'missing' } })
  })

  // What somebody with the owner's rights and our source could do.
  const REHASH = `
    do $$
    declare e audit_entry; v_prev text := repeat('0', 64);
    begin
      for e in select * from audit_entry where facility_code = '${facilityCode}' order by seq loop
        update audit_entry set prev_hash = v_prev, hash = encode(sha256(convert_to(
          v_prev || audit_field(e.facility_code) || audit_field(e.seq::text)
            || audit_field(to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            || audit_field(e.actor_kind) || audit_field(e.actor_id) || audit_field(e.actor_name)
            || audit_field(e.address) || audit_field(e.action) || audit_field(e.person_id) || audit_field(e.visit_id)
            || audit_field(e.outcome) || audit_field(e.reason) || audit_field(e.details::text), 'UTF8')), 'hex')
          where facility_code = e.facility_code and seq = e.seq
          returning hash into v_prev;
      end loop;
      update audit_head set hash = v_prev where facility_code = '${facilityCode}';
    end $$`
})

function addYear(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
}
