import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAuditChain } from '@/lib/audit/verify-audit-chain'
import { saveEpisode } from '@/lib/db/episode-store'
import { savePaper } from '@/lib/db/paper-store'
import { RETENTION_TARGETS } from '@/lib/db/retention-store'
import { createVault } from '@/lib/db/vault'
import { RETENTION_KEYS } from '@/lib/domain/retention/retention-rules'
import { HOLDINGS } from '@/lib/domain/subjects/holdings'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn, buildNewPerson } from '@/lib/testing/builders/build-check-in'
import { buildEpisode } from '@/lib/testing/builders/build-episode'
import { buildReferral } from '@/lib/testing/builders/build-paper'
import { createTestPerson } from '@/lib/testing/builders/create-test-person'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from '../admission/admit-patient'
import { changeRetention } from './change-retention'
import { listPast } from './list-past'
import { removePast } from './remove-past'

const facilityCode = '31999'
const vault = createVault(Buffer.alloc(32, 7))
const actor = { kind: 'system' as const, id: 'root', name: 'root', address: '' }
const administrator = buildCaller({ id: 'a1', name: 'Tuấn', role: 'administrator' })
// The audit's own clock is the database's: everything else is put where its time stands still.
const today = new Date()
const inYears = (years: number, days = 0) => {
  const moved = new Date(today)
  moved.setUTCFullYear(moved.getUTCFullYear() + years)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved
}
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
})
afterAll(() => database.drop())

async function admit(fullName: string): Promise<void> {
  const person = { create: buildNewPerson({ fullName }) }
  const admitted = await admitPatient(
    { db: database.db, vault },
    { input: buildCheckIn({ person, roomCode: '12' }), caller: buildCaller(), now: today },
  )
  if (!admitted.ok) throw new Error(admitted.error.code)
}

async function count(table: string): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(`select count(*)::int as count from ${table}`)
  return rows[0]?.count ?? 0
}
const remove = (now: Date, more: { batch?: number } = {}) =>
  removePast(database.db, { facilityCode, actor, now, ...more })

describe('what is past its term', () => {
  it('every table about people has a term', () => {
    const named = new Set(['audit_entry', ...RETENTION_TARGETS.map(({ table }) => table)])
    const missing = HOLDINGS.filter(({ table }) => !named.has(table)).map(({ table }) => table)
    expect(missing, `add to RETENTION_TARGETS in lib/db/retention-store.ts: ${missing.join(', ')}`).toEqual([])
    const keys = new Set(['audit', ...RETENTION_TARGETS.map(({ key }) => key)])
    expect(RETENTION_KEYS.filter((key) => !keys.has(key))).toEqual([])
  })

  it('goes batch by batch when its term ends, and not a day before', async () => {
    for (const name of ['Đinh Mẫu Một', 'Đinh Mẫu Hai', 'Đinh Mẫu Ba']) await admit(name)
    expect(await remove(inYears(5, -1))).not.toHaveProperty('visits')
    expect(await count('visit')).toBe(3)

    const dry = await listPast(database.db, facilityCode, inYears(5, 1))
    const visits = (await count('visit')) + (await count('ticket')) + (await count('ticket_counter'))
    expect(dry).toContainEqual(expect.objectContaining({ key: 'visits', rows: visits }))
    expect(await count('visit')).toBe(3)

    expect(await remove(inYears(5, 1), { batch: 2 })).toMatchObject({ visits, people: 3 })
    for (const table of ['visit', 'ticket', 'ticket_counter', 'person', 'person_identifier', 'desk_request'])
      expect(await count(table), table).toBe(0)
  })

  it('medical records stay as long as the longest term, and whose they are with them', async () => {
    const { episodeId, signature: _, ...episode } = buildEpisode({ admittedAt: today.toISOString() })
    const personId = await createTestPerson({ db: database.db, vault }, { fullName: 'Đặng Mẫu Lâu' }, [
      { kind: 'personal-number', value: '031185009901' },
    ])
    const link = { facilityCode, sourceFacilityCode: '31907', linkId: 'MLK-9' }
    await database.db.transaction(async (tx) => {
      await saveEpisode(tx, vault, { link, episodeId, personId, episode: { ...episode, signatures: [] }, now: today })
      await savePaper(tx, vault, { facilityCode, personId, paper: buildReferral(), now: today })
    })
    await remove(inYears(29))
    expect([await count('episode'), await count('paper'), await count('person')]).toEqual([1, 1, 1])
    await remove(inYears(30, 1))
    expect([await count('episode'), await count('paper'), await count('person')]).toEqual([0, 0, 0])
    expect(await count('person_identifier')).toBe(0)
  })

  it('leaves the audit chain whole, with an entry for each batch and each cut', async () => {
    await remove(inYears(31), { batch: 5 })
    const { rows } = await database.pool.query<{ action: string }>('select distinct action from audit_entry')
    expect(rows).toEqual([{ action: 'audit.cut' }])
    expect(await verifyAuditChain(database.db)).toMatchObject({ ok: true })
    await admit('Đoàn Mẫu Sau')
    expect(await verifyAuditChain(database.db)).toMatchObject({ ok: true })
  })

  it('of two processes one does the night', async () => {
    const night = { facilityCode, actor, now: today, scheduledOn: localDateSchema.parse('2026-11-26') }
    const runs = await Promise.all([removePast(database.db, night), removePast(database.db, night)])
    expect(runs.filter((run) => run === null)).toHaveLength(1)
  })
})

describe('what an administrator decides', () => {
  const change = (version: number, months: Record<string, number>) =>
    changeRetention(
      { db: database.db },
      { input: { version, automatic: true, months }, caller: administrator, now: today },
    )

  it('keeps longer, with a history of who decided', async () => {
    expect(await change(0, { visits: 120 })).toMatchObject({ ok: true, value: { version: 1, automatic: true } })
    const past = await listPast(database.db, facilityCode, inYears(6))
    expect(past.find(({ key }) => key === 'visits')?.rows).toBe(0)
    const { rows } = await database.pool.query('select changed_by, changes from setting_change')
    expect(rows).toEqual([
      {
        changed_by: 'Tuấn',
        changes: [
          { field: 'automatic', from: false, to: true },
          { field: 'months', subject: 'visits', from: 60, to: 120 },
        ],
      },
    ])
  })

  it('overwrites nothing that somebody else decided meanwhile', async () => {
    expect(await change(0, { visits: 60 })).toEqual({ ok: false, error: { code: 'setting_changed' } })
  })
})
