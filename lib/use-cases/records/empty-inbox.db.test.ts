import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createVault } from '@/lib/db/vault'
import { envelopeXml, xml1Row } from '@/lib/testing/builders/build-envelope'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { emptyInbox } from './empty-inbox'

let database: TestDatabase
let folder = ''
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inbox-'))
})
afterAll(() => database.drop())

const long = new Date(Date.now() - 60_000)
async function put(name: string, content: string | Uint8Array, writtenAt = long): Promise<void> {
  await writeFile(join(folder, name), content)
  await utimes(join(folder, name), writtenAt, writtenAt)
}
const empty = () =>
  emptyInbox(
    { db: database.db, vault: createVault(Buffer.alloc(32, 7)) },
    { folder, facilityCode: '31999', mayGoOn: () => true },
  )
const namesIn = async (place: string) => (await readdir(join(folder, place))).toSorted()
const one = (MA_LK: string) => envelopeXml({ records: [[{ kind: 'XML1', rows: [xml1Row({ MA_LK })] }]] })

it('a good file is imported and put away', async () => {
  await put('a.xml', one('INBOX1'))
  expect(await empty()).toBe(1)
  expect(await namesIn('done')).toEqual(['a.xml'])
  expect(await namesIn('rejected')).toEqual([])
  const { rows } = await database.pool.query(`select state, via from envelope_import order by started_at desc limit 1`)
  expect(rows).toEqual([{ state: 'done', via: 'inbox' }])
})

it('a bad one is put aside, with a file that says why and names nobody', async () => {
  await put('b.xml', one('INBOX2').replace('</GIAMDINHHS>', ''))
  await put('c.xml', envelopeXml({ records: [[{ kind: 'XML1', rows: [xml1Row({ NGAY_SINH: '31/02/1985' })] }]] }))
  expect(await empty()).toBe(2)
  expect(await namesIn('rejected')).toEqual(['b.xml', 'b.xml.ly-do.txt', 'c.xml', 'c.xml.ly-do.txt'])
  const why = await readFile(join(folder, 'rejected', 'c.xml.ly-do.txt'), 'utf8')
  expect(why).toContain('XML1')
  expect(why).toContain('NGAY_SINH')
  expect(why).not.toMatch(/MẪU|1985|031185/)
})

it('a ZIP is imported file by file', async () => {
  await put('d.zip', zipSync({ '1.xml': strToU8(one('INBOX3')), '2.xml': strToU8(one('INBOX4')) }))
  expect(await empty()).toBe(1)
  expect(await namesIn('done')).toEqual(['d.zip'])
  const { rows } = await database.pool.query(`select counts #>> '{files,imported}' as files from envelope_import
    order by started_at desc limit 1`)
  expect(rows).toEqual([{ files: '2' }])
})

it('a file that is still being written, a folder and other files are left alone', async () => {
  await put('half.xml', one('INBOX5'), new Date())
  await put('ghi chú.txt', 'x')
  await mkdir(join(folder, 'folder.xml'))
  expect(await empty()).toBe(0)
  expect(await namesIn('.')).toEqual(['done', 'folder.xml', 'ghi chú.txt', 'half.xml', 'in-hand', 'rejected'])
})

it('of several processes one takes a file', async () => {
  for (let at = 0; at < 8; at++) await put(`p${at}.xml`, one(`INBOX-P${at}`))
  const counts = await Promise.all([empty(), empty(), empty()])
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8)
  expect(await namesIn('done')).toHaveLength(8)
  await rm(folder, { recursive: true })
})
