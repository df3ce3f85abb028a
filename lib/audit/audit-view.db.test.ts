import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AuditEntry } from '@/lib/domain/audit/audit-entry'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { createViewAudit } from './audit-view'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const START = new Date('2026-11-23T02:00:00Z')
const after = (ms: number) => new Date(START.getTime() + ms)
const lan = { kind: 'user', id: 'u1', name: 'Lan', address: '10.0.0.1' } as const
const look = (overrides: Partial<AuditEntry> = {}): AuditEntry => ({
  facilityCode: '31999',
  actor: lan,
  action: 'visit.view',
  outcome: 'ok',
  details: { list: 'today', roomCode: null },
  ...overrides,
})
const count = async () => (await database.pool.query('select 1 from audit_entry')).rowCount ?? 0

it.each<[string, AuditEntry, Date, number]>([
  ['the same look within the minute', look(), after(59_999), 0],
  ['the same look a minute later', look(), after(60_000), 1],
  ['a look after the clock was put back', look(), after(-1), 1],
  ['the file of a patient', look({ personId: '00000000-0000-4000-8000-000000000001' }), after(1), 1],
  ['another list', look({ details: { list: 'today', roomCode: '12' } }), after(1), 1],
  ['another person', look({ actor: { ...lan, id: 'u2' } }), after(1), 1],
  ['the same person elsewhere', look({ actor: { ...lan, address: '10.0.0.2' } }), after(1), 1],
])('%s', async (_, entry, at, written) => {
  const auditView = createViewAudit()
  await auditView(database.db, look(), START)
  const before = await count()
  await auditView(database.db, entry, at)
  expect((await count()) - before).toBe(written)
})

it('a look that could not be written is written at the next', async () => {
  const auditView = createViewAudit()
  const unreachable = { execute: () => Promise.reject(new Error('down')) }
  await expect(auditView(unreachable, look(), START)).rejects.toThrow('down')
  const before = await count()
  await auditView(database.db, look(), after(1))
  expect((await count()) - before).toBe(1)
})
