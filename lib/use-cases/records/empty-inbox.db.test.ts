import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createDatabase } from '@/lib/db/client'
import { createVault } from '@/lib/db/vault'
import { openInbox, takeNextFile } from '@/lib/records/inbox/inbox-folder'
import { envelopeXml, xml1Row } from '@/lib/testing/builders/build-envelope'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { emptyInbox } from './empty-inbox'
import type { RecordsDependencies } from './records-dependencies'

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
const vault = createVault(Buffer.alloc(32, 7))
const empty = (deps: Partial<RecordsDependencies> = {}, now = new Date()) =>
  emptyInbox(
    { db: database.db, vault, ...deps },
    { folder, facilityCode: '31999', mayGoOn: () => true, now: () => now },
  )
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const reasonOf = (name: string) => readFile(join(folder, 'rejected', `${name}.ly-do.txt`), 'utf8')
async function countEpisodes(): Promise<number> {
  const { rows } = await database.pool.query<{ count: string }>('select count(*) from episode')
  return Number(rows[0]?.count)
}
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

it('a broken file in a ZIP is rejected with its reason, the others are imported', async () => {
  const zip = Buffer.from(
    zipSync({ '1.xml': [strToU8(one('INBOX-Z1')), { level: 0 }], '2.xml': strToU8(one('INBOX-Z2')) }),
  )
  zip.write('8', zip.indexOf('31907') + 4)
  await put('z.zip', zip)
  const before = await countEpisodes()
  expect(await empty()).toBe(1)
  expect(await countEpisodes()).toBe(before + 1)
  expect(await namesIn('rejected')).toEqual(['z.zip', 'z.zip.ly-do.txt'])
  expect(await reasonOf('z.zip')).toBe('1.xml: Tệp bị hỏng trong ZIP: nén lại rồi gửi lại.\n')
})

it('a file whose import somebody stopped is not among those that are done', async () => {
  // Cancelled as soon as it begins, and slow enough for that to be noticed.
  await database.pool.query(`
    create function cancel_it() returns trigger language plpgsql as $$ begin new.state := 'cancelled'; return new; end $$;
    create function be_slow() returns trigger language plpgsql as $$ begin perform pg_sleep(0.6); return new; end $$;
    create trigger cancel_it before insert on envelope_import for each row execute function cancel_it();
    create trigger be_slow before insert on episode for each row execute function be_slow()`)
  try {
    const records = ['S1', 'S2', 'S3', 'S4'].map((MA_LK) => [{ kind: 'XML1', rows: [xml1Row({ MA_LK })] }])
    await put('s.xml', envelopeXml({ records }))
    const before = await countEpisodes()
    expect(await empty()).toBe(1)
    expect(await countEpisodes()).toBeLessThan(before + 4)
    expect(await namesIn('done')).toEqual([])
    expect(await namesIn('rejected')).toEqual(['s.xml', 's.xml.ly-do.txt'])
    expect(await reasonOf('s.xml')).toContain('chưa nhập hết')
    const { rows } = await database.pool.query(`select state, counts #>> '{files,stopped}' as stopped,
      counts #>> '{files,imported}' as imported from envelope_import order by started_at desc limit 1`)
    expect(rows).toEqual([{ state: 'cancelled', stopped: '1', imported: '0' }])
  } finally {
    await database.pool.query('drop function cancel_it() cascade; drop function be_slow() cascade')
  }
})

it('a file that the server fails at twice, nobody knows why, is put aside and says so', async () => {
  const broken = {
    vault: {
      ...vault,
      seal: () => {
        throw new Error('defect')
      },
    },
  }
  await put('f.xml', one('INBOX-F'))
  await expect(empty(broken)).rejects.toThrow('defect')
  expect([await namesIn('done'), await namesIn('rejected')]).toEqual([[], []])
  expect(await empty(broken)).toBe(0)
  await expect(empty(broken, inMinutes(16))).rejects.toThrow('defect')
  expect(await namesIn('rejected')).toEqual(['f.xml', 'f.xml.ly-do.txt'])
  expect(await reasonOf('f.xml')).toContain('hai lần')
  expect(await namesIn('in-hand')).toEqual([])
})

it('a file that two processes died over is put aside unopened', async () => {
  await put('k.xml', one('INBOX-K'))
  await openInbox(folder)
  await takeNextFile(folder, new Date())
  await takeNextFile(folder, inMinutes(16))
  const before = await countEpisodes()
  expect(await empty({}, inMinutes(32))).toBe(1)
  expect(await countEpisodes()).toBe(before)
  expect(await namesIn('rejected')).toEqual(['k.xml', 'k.xml.ly-do.txt'])
})

it('while the database is away files wait in the inbox, however often', async () => {
  const away = createDatabase('postgres://nobody@127.0.0.1:1/none', { max: 1 })
  await put('w.xml', one('INBOX-W'))
  for (let at = 0; at < 3; at++) await expect(empty({ db: away.db })).rejects.toThrow()
  await away.close()
  expect(await namesIn('in-hand')).toEqual([])
  expect(await empty()).toBe(1)
  expect(await namesIn('done')).toEqual(['w.xml'])
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
