import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditEntry } from '@/lib/db/schema/audit'
import { createVault } from '@/lib/db/vault'
import { permissionsOf } from '@/lib/domain/access/permissions'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn, buildNewPerson } from '@/lib/testing/builders/build-check-in'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { openWorkbook } from '@/lib/testing/open-workbook'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from '../admission/admit-patient'
import { exportFigures } from './export-figures'
import { exportSectorReport } from './export-sector-report'
import { exportVisits } from './export-visits'

const vault = createVault(randomBytes(32))
const desk = buildCaller()
const manager = buildCaller({ id: 'user-3', name: 'Minh', role: 'manager', permissions: permissionsOf('manager') })
const DAY = localDateSchema.parse('2026-12-02')
const period = { from: DAY, to: DAY }
const now = new Date('2026-12-02T09:00:00+07:00')

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
  const identifiers = [{ kind: 'personal-number' as const, value: '031085004417' }]
  const formula = buildNewPerson({ fullName: '=1+1 Mẫu', identifiers })
  const admissions = [
    buildCheckIn({ person: { create: formula }, desk: 'Bàn 1', scanToTicketMs: 9_000 }),
    buildCheckIn({ roomCode: '14', useInsurance: false }),
  ]
  for (const input of admissions) {
    const admitted = await admitPatient({ db: database.db, vault }, { input, caller: desk, now })
    expect(admitted.ok).toBe(true)
  }
})
afterAll(() => database.drop())

async function open(exported: Awaited<ReturnType<typeof exportFigures | typeof exportSectorReport>>) {
  if (!exported.ok) throw new Error(exported.error.code)
  return { ...(await openWorkbook(exported.value.bytes)), fileName: exported.value.fileName }
}

async function lastExport() {
  const entries = await database.db.select().from(auditEntry).orderBy(auditEntry.seq)
  return entries.findLast(({ action }) => action === 'figures.export')
}

it('exports the figures that the page shows, naming nobody, and audits it', async () => {
  const workbook = await open(await exportFigures(database, { input: { period }, caller: manager, now }))
  expect(workbook.fileName).toBe('so-lieu-2026-12-02-2026-12-02.xlsx')
  expect(workbook.sheet('Tổng hợp').row(6)).toEqual(['Lượt', 2, 'lượt'])
  expect(workbook.sheet('Theo ngày').row(6)).toEqual([new Date('2026-12-02T00:00:00Z'), 2, 0, 1, 0, 0])
  for (const name of workbook.names) expect(JSON.stringify(workbook.sheet(name).rows())).not.toContain('=1+1')
  expect(await lastExport()).toMatchObject({
    actorId: 'user-3',
    outcome: 'ok',
    details: { what: 'figures', from: DAY, to: DAY },
  })
})

it('exports the visits behind a figure and no others, and audits how many', async () => {
  const input = { period, filter: { desk: 'Bàn 1' }, what: 'Bàn 1' }
  const workbook = await open(await exportVisits(database, { input, caller: manager, now }))
  const rows = workbook.sheet('Danh sách lượt').rows().slice(5)
  expect(rows[0]?.[4]).toBe('=1+1 Mẫu')
  expect(rows.filter((row) => row[0] instanceof Date)).toHaveLength(1)
  const entry = await lastExport()
  expect(entry?.details).toMatchObject({ what: 'visits', count: 1, isCut: false })
  expect(JSON.stringify(entry)).not.toContain('Mẫu')
})

describe('the six-monthly report', () => {
  it('counts outpatient visits of the half-year until today', async () => {
    const call = { input: { year: 2026, half: 2 as const }, caller: manager, now }
    const workbook = await open(await exportSectorReport(database, call))
    expect(workbook.fileName).toBe('bao-cao-6-thang-2026-2.xlsx')
    const rows = workbook.sheet('Báo cáo').rows()
    expect(rows).toContainEqual(['Kỳ chưa hết: số liệu đến hết ngày 02/12/2026.'])
    expect(rows[7]?.slice(0, 6)).toEqual([1, 'Khám ngoại trú', 1, null, 1, null])
  })

  it('is refused for a half-year that has not begun', async () => {
    const call = { input: { year: 2027, half: 1 as const }, caller: manager, now }
    expect(await exportSectorReport(database, call)).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
  })
})
