import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { importCatalogueQuerySchema, readCatalogueQuerySchema } from '@/lib/contracts/catalogue'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildWorkbook } from '@/lib/testing/builders/build-workbook'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { importCatalogue } from './import-catalogue'
import { previewCatalogue } from './preview-catalogue'
import { readCatalogueSetup } from './read-catalogue-setup'
import { searchCatalogue } from './search-catalogue'

const facilityCode = '31999'
const caller = buildCaller({ name: 'Tuấn', role: 'administrator' })
const now = new Date('2026-11-26T02:00:00Z')

let database: TestDatabase
let folder = ''
let count = 0
beforeAll(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'catalogue-'))
  await fillFacility(database.db)
})
beforeEach(() => database.pool.query('truncate facility_catalogue, setting_change'))
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

async function save(content: string | Uint8Array): Promise<string> {
  const path = join(folder, String(count++))
  await writeFile(path, content)
  return path
}
async function give(content: string | Uint8Array, version: number, query: Record<string, string> = {}) {
  const path = await save(content)
  const told = importCatalogueQuerySchema.parse({ version: String(version), ...query })
  return importCatalogue(database, { path, fileName: 'DM_COSOKCB.csv', query: told, caller, now })
}
async function look(content: string | Uint8Array, query: Record<string, string> = {}) {
  const told = readCatalogueQuerySchema.parse(query)
  return previewCatalogue(database, { facilityCode, path: await save(content), query: told })
}
async function held(text = ''): Promise<string[]> {
  const found = await searchCatalogue(database, { input: { text }, caller })
  return found.ok ? found.value.facilities.map(({ code, name }) => `${code} ${name}`) : []
}

const LIST = 'MA_CSKCB;TEN_BV\n31951;Trạm Y tế xã Mẫu Đông\n31950;Bệnh viện Mẫu Một\n'

it('a list is held and found by code and by words of its names, accents or not', async () => {
  expect(await give(LIST, 0)).toMatchObject({
    ok: true,
    value: {
      counts: { added: 2, renamed: 0, unchanged: 0 },
      setup: { version: 1, held: 2, lastImport: { file: 'DM_COSOKCB.csv', by: 'Tuấn', at: now.toISOString() } },
    },
  })
  expect(await held()).toEqual(['31950 Bệnh viện Mẫu Một', '31951 Trạm Y tế xã Mẫu Đông'])
  for (const text of ['31951', 'tram y te', 'Đông trạm', 'mau do']) {
    expect(await held(text), text).toEqual(['31951 Trạm Y tế xã Mẫu Đông'])
  }
  expect(await held('3195')).toHaveLength(2)
  expect(await held('ong')).toEqual([])
})

it('the same list again changes nothing, and says when it was compared', async () => {
  await give(LIST, 0)
  expect(await look(LIST)).toMatchObject({
    value: { version: 1, outcome: { counts: { added: 0, renamed: 0, unchanged: 2 }, absent: 0 } },
  })
  expect(await give(LIST, 1)).toMatchObject({
    value: { counts: { added: 0, renamed: 0, unchanged: 2 }, setup: { version: 2, held: 2 } },
  })
})

it('a preview tells what the import then does, and writes nothing itself', async () => {
  await give(LIST, 0)
  const next = [
    ['Mã CSKCB', 'Tên CSKCB'],
    ['31950', 'Bệnh viện Mẫu Hai'],
    ['31952', 'Phòng khám Mẫu'],
    ['3195', 'Mất số 0'],
    ['31953', 'Một tên'],
    ['31953', 'Tên khác'],
    ['31954', ''],
  ]
  const before = await held()
  const told = await look(await buildWorkbook(next))
  expect(await held()).toEqual(before)
  expect(told).toMatchObject({
    value: {
      sheet: { name: 'Sheet1', others: 0 },
      columns: { code: 0, name: 1, firstLine: 2 },
      outcome: {
        counts: {
          added: 1,
          renamed: 1,
          unchanged: 0,
          refused: { code_zero_lost: 1, code_twice: 2, name_missing: 1 },
        },
        absent: 1,
        renamed: [{ code: '31950', name: 'Bệnh viện Mẫu Hai', was: 'Bệnh viện Mẫu Một' }],
        refused: [{ line: 4 }, { line: 5 }, { line: 6 }, { line: 7 }],
      },
    },
  })
  await give(await buildWorkbook(next), 1)
  expect(await held()).toEqual(['31950 Bệnh viện Mẫu Hai', '31951 Trạm Y tế xã Mẫu Đông', '31952 Phòng khám Mẫu'])
})

it('where the headings say nothing the administrator does', async () => {
  const list = 'Bệnh viện Mẫu;1950;x\n'
  expect(await look(list)).not.toHaveProperty('value.outcome')
  expect(await give(list, 0)).toEqual({ ok: false, error: { code: 'columns_unknown' } })
  const query = { code: '1', name: '0', firstLine: '1' }
  expect(await give(list, 0, query)).toEqual({ ok: false, error: { code: 'no_facilities' } })
  expect(await give(list, 0, { ...query, addZero: 'true' })).toMatchObject({ ok: true })
  expect(await held()).toEqual(['01950 Bệnh viện Mẫu'])
})

it('a file that breaks half-way changes nothing, nor does one that somebody else’s import overtook', async () => {
  await give(LIST, 0)
  expect(await give('MA_CSKCB;TEN_BV\n31950;Khác\n31951;"Hỏng\n', 1)).toEqual({
    ok: false,
    error: { code: 'csv_damaged' },
  })
  expect(await give('MA_CSKCB;TEN_BV\n31950;Khác\n', 0)).toEqual({ ok: false, error: { code: 'setting_changed' } })
  expect(await held()).toEqual(['31950 Bệnh viện Mẫu Một', '31951 Trạm Y tế xã Mẫu Đông'])
  const both = await Promise.all(['A', 'B'].map((name) => give(`MA_CSKCB;TEN_BV\n31950;Mẫu ${name}\n`, 1)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

it('who imported what is in the history and in the audit', async () => {
  await give(LIST, 0)
  const { rows } = await database.pool.query<{ details: object }>(
    `select details from audit_entry where action = 'setting.change' order by seq desc limit 1`,
  )
  expect(rows[0]?.details).toMatchObject({ key: 'catalogue', version: 1, 'DM_COSOKCB.csv added': 2 })
  const setup = await readCatalogueSetup(database, facilityCode)
  expect(setup).toMatchObject({
    value: { changes: [{ by: 'Tuấn', changes: [{ subject: 'DM_COSOKCB.csv' }, {}, {}, {}] }] },
  })
})

it('the whole country fits, page by page', async () => {
  const code = (at: number) => `3${at.toString(36).toUpperCase().padStart(4, '0')}`
  const lines = Array.from({ length: 13_000 }, (_, at) => `${code(at)};Trạm Y tế Mẫu ${at}`)
  expect(await give(`MA_CSKCB;TEN_BV\n${lines.join('\n')}`, 0)).toMatchObject({ value: { setup: { held: 13_000 } } })
  const first = await searchCatalogue(database, { input: { text: 'tram' }, caller })
  const last = first.ok ? first.value.facilities.at(-1)?.code : undefined
  expect(first).toMatchObject({ value: { facilities: { length: 50 }, hasMore: true } })
  const second = await searchCatalogue(database, { input: { text: 'tram', ...(last && { after: last }) }, caller })
  expect(second.ok && second.value.facilities[0]).toEqual({ code: code(50), name: 'Trạm Y tế Mẫu 50' })
})
