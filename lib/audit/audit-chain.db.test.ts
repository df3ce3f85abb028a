import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AuditEntry } from '@/lib/domain/audit/audit-entry'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { appendAudit } from './append-audit'
import { cutAuditChain } from './cut-audit-chain'
import { verifyAuditChain } from './verify-audit-chain'

let database: TestDatabase

beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

const entry = (overrides: Partial<AuditEntry> = {}): AuditEntry => ({
  facilityCode: '31999',
  actor: { kind: 'user', id: 'u1', name: 'Lễ tân mẫu', address: '127.0.0.1' },
  action: 'visit.admit',
  outcome: 'ok',
  ...overrides,
})

async function appendFour() {
  await appendAudit(database.db, entry())
  await appendAudit(database.db, entry({ personId: 'p1', visitId: 'v1', reason: 'gọi điện; 7:x' }))
  await appendAudit(database.db, entry({ details: { room: 'P1', number: 1.5, again: true, role: null } }))
  await appendAudit(database.db, entry({ outcome: 'refused' }))
}

/** As somebody with the owner's rights would: switching the triggers off first. */
async function tamper(statement: string) {
  await database.db.execute(sql`alter table audit_entry disable trigger user`)
  await database.db.execute(sql.raw(statement))
}

describe('the audit chain', () => {
  it('an empty one is whole', async () => {
    expect(await verifyAuditChain(database.db)).toEqual({ ok: true, value: { entries: 0 } })
  })

  it('takes several entries at once, in their order', async () => {
    await appendAudit(database.db, entry({ reason: 'một' }), entry({ reason: 'hai' }), entry({ reason: 'ba' }))
    const { rows } = await database.pool.query('select reason from audit_entry order by seq')
    expect(rows).toEqual([{ reason: 'một' }, { reason: 'hai' }, { reason: 'ba' }])
    expect(await verifyAuditChain(database.db)).toEqual({ ok: true, value: { entries: 3 } })
  })

  it('one as written is whole, in every facility', async () => {
    await appendFour()
    await appendAudit(database.db, entry({ facilityCode: '31998' }))
    expect(await verifyAuditChain(database.db)).toEqual({ ok: true, value: { entries: 5 } })
  })

  it.each([
    ['a changed reason', `update audit_entry set reason = 'khác' where seq = 2`, 2, 'altered'],
    ['a changed actor', `update audit_entry set actor_id = 'u2' where seq = 1`, 1, 'altered'],
    ['a changed time', `update audit_entry set at = at - interval '1 ms' where seq = 3`, 3, 'altered'],
    ['changed details', `update audit_entry set details = '{"room":"P2"}' where seq = 3`, 3, 'altered'],
    [
      'text moved between fields',
      `update audit_entry set person_id = null, visit_id = 'p1v1' where seq = 2`,
      2,
      'altered',
    ],
    ['a removed entry', `delete from audit_entry where seq = 2`, 2, 'missing'],
    ['a removed first entry', `delete from audit_entry where seq = 1`, 1, 'missing'],
    ['a removed last entry', `delete from audit_entry where seq = 4`, 3, 'head'],
    ['all entries removed', `delete from audit_entry`, 0, 'head'],
    ['a removed head', `delete from audit_head`, 4, 'head'],
    [
      'an entry added by hand',
      `insert into audit_entry select facility_code, 5, at, actor_kind, actor_id, actor_name, address, action, person_id,
         visit_id, outcome, reason, details, hash, hash from audit_entry where seq = 4`,
      5,
      'altered',
    ],
    [
      'a whole entry put in the place of another',
      `update audit_entry set prev_hash = (select hash from audit_entry where seq = 1) where seq = 3`,
      3,
      'relinked',
    ],
  ])('%s shows', async (_, statement, seq, code) => {
    await appendFour()
    await tamper(statement)
    expect(await verifyAuditChain(database.db)).toEqual({ ok: false, error: { facilityCode: '31999', seq, code } })
  })

  it.each(['update audit_entry set reason = null', 'delete from audit_entry', 'truncate audit_entry'])(
    'the database refuses: %s',
    async (statement) => {
      await appendFour()
      await expect(database.pool.query(statement)).rejects.toThrow('append-only')
    },
  )

  it('holds under parallel transactions, the ones rolled back leaving nothing', async () => {
    const append = (index: number) =>
      database.db.transaction(async (tx) => {
        await appendAudit(tx, entry({ personId: `p${index}` }))
        if (index % 5 === 0) throw new Error('rolled back')
      })
    const outcomes = await Promise.allSettled(Array.from({ length: 100 }, (_, index) => append(index)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(80)
    expect(await verifyAuditChain(database.db)).toEqual({ ok: true, value: { entries: 80 } })
  })

  it('is read page by page', async () => {
    await database.pool
      .query(`select append_audit('31999', 'system', '', '', '', 'visit.view', null, null, 'ok', null, null)
      from generate_series(1, 2001)`)
    expect(await verifyAuditChain(database.db)).toEqual({ ok: true, value: { entries: 2001 } })
    await tamper(`update audit_entry set reason = 'x' where seq = 1001`)
    expect(await verifyAuditChain(database.db)).toMatchObject({ error: { seq: 1001, code: 'altered' } })
  })
})

describe('a chain whose beginning is past its term', () => {
  const actor = { kind: 'system' as const, id: 'root', name: 'root', address: '' }
  const later = new Date(Date.now() + 60_000)
  const cut = (limit: number, before = later) =>
    database.db.transaction((tx) => cutAuditChain(tx, { facilityCode: '31999', before, limit, actor }))
  const verified = () => verifyAuditChain(database.db)

  it('is cut in steps, stays verifiable from there, and says who cut it', async () => {
    await appendFour()
    expect(await cut(3)).toBe(3)
    // The fourth, and the entry that tells of the cut.
    expect(await verified()).toEqual({ ok: true, value: { entries: 2 } })
    await appendAudit(database.db, entry())
    expect(await cut(2)).toBe(2)
    expect(await verified()).toEqual({ ok: true, value: { entries: 2 } })
    const { rows } = await database.pool.query("select actor_name, details from audit_entry where action = 'audit.cut'")
    expect(rows).toMatchObject([{ actor_name: 'root', details: { throughSeq: 5, entries: 2 } }])
  })

  it('loses nothing that is younger', async () => {
    await appendFour()
    expect(await cut(100, new Date(Date.now() - 60_000))).toBe(0)
    expect(await verified()).toEqual({ ok: true, value: { entries: 4 } })
  })

  it('goes on while others write and cut', async () => {
    await appendFour()
    await Promise.all([cut(2), appendAudit(database.db, entry()), cut(2), appendAudit(database.db, entry())])
    expect(await verified()).toMatchObject({ ok: true })
  })

  it('the database refuses to remove more than the checkpoint says', async () => {
    await appendFour()
    await cut(2)
    await expect(database.pool.query('delete from audit_entry where seq = 3')).rejects.toThrow('append-only')
  })

  it('a beginning removed by hand shows, with a forged checkpoint too', async () => {
    await appendFour()
    await tamper(`delete from audit_entry where seq <= 2`)
    expect(await verified()).toMatchObject({ error: { seq: 1, code: 'missing' } })
    await tamper(
      `insert into audit_checkpoint select facility_code, 2, prev_hash, now() from audit_entry where seq = 3`,
    )
    expect(await verified()).toMatchObject({ error: { seq: 2, code: 'checkpoint' } })
  })
})
