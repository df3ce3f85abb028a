import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { verifyAuditChain } from '@/lib/audit/verify-audit-chain'
import { connectForBackup } from '@/lib/db/backup/backup-client'
import { loadSnapshot } from '@/lib/db/backup/load-snapshot'
import { readSnapshot } from '@/lib/db/backup/read-snapshot'
import { createDatabase } from '@/lib/db/client'
import { migrateDatabase } from '@/lib/db/migrate'
import type { BackupFrame } from '@/lib/domain/backup/backup-frame.schema'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { fillDemo } from '../demo/fill-demo'

const FACILITY = '31999'
const APP_SECRET = randomBytes(32).toString('hex')
const about = { facilityCode: FACILITY, appSecret: APP_SECRET, now: new Date('2026-11-26T01:27:50Z') }

let source: TestDatabase
let taken: BackupFrame[] = []
const emptied: string[] = []

beforeAll(async () => {
  source = await createTestDatabase()
  const secretFile = join(mkdtempSync(join(tmpdir(), 'tiepdon-')), 'secret')
  writeFileSync(secretFile, APP_SECRET)
  await fillDemo({ databaseUrl: source.url, secretFile, facilityCode: FACILITY, people: 300 })
  await ask(
    source.url,
    "insert into room (facility_code, code, name, floor) values ('31999', 'X', E'Tab\\tvà\\nxuống', null)",
  )
  // Counts of past days, which a trigger takes away whenever a visit of such a day is written.
  await ask(
    source.url,
    `insert into intake_tally (facility_code, grain, starts_on, counted_at, tally)
     select facility_code, 'day', visit_day, now(), '{}' from visit where visit_day < vietnam_today() group by 1, 3`,
  )
  taken = await take(source.url)
})

afterAll(async () => {
  await source.drop()
  for (const name of emptied) await ask(inject('databaseServerUrl'), `drop database ${name} with (force)`)
})

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

async function take(url: string): Promise<BackupFrame[]> {
  const client = await connectForBackup(url)
  const frames: BackupFrame[] = []
  try {
    for await (const frame of readSnapshot(client, about)) frames.push(frame)
    return frames
  } finally {
    await client.end()
  }
}

async function load(url: string, frames: readonly BackupFrame[]) {
  const client = await connectForBackup(url)
  try {
    return await loadSnapshot(client, stream(frames))
  } finally {
    await client.end()
  }
}

async function* stream(frames: readonly BackupFrame[]): AsyncGenerator<BackupFrame> {
  yield* frames
}

async function createEmptyDatabase(): Promise<string> {
  const name = `restore_${randomBytes(6).toString('hex')}`
  emptied.push(name)
  await ask(inject('databaseServerUrl'), `create database ${name}`)
  const url = new URL(inject('databaseServerUrl'))
  url.pathname = `/${name}`
  return url.href
}

/** Every table with the number of its rows and a digest of them in an order of their own: another way than ours. */
async function describeDatabase(url: string): Promise<Record<string, unknown>> {
  const tables = await ask(
    url,
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name
     from pg_tables where schemaname in ('public', 'drizzle')`,
  )
  const described: Record<string, unknown> = {}
  for (const table of tables) {
    const name = String(table['name'])
    const [row] = await ask(
      url,
      `select count(*)::int as rows, md5(string_agg(t::text, E'\\n' order by t::text)) as digest from ${name} t`,
    )
    described[name] = row
  }
  return described
}

async function tablesIn(url: string): Promise<number> {
  const tables = await ask(url, "select 1 from pg_tables where schemaname in ('public', 'drizzle')")
  return tables.length
}

describe('a snapshot', () => {
  it('gives the same database back, rows, audit chain and all', async () => {
    const url = await createEmptyDatabase()
    const loaded = await load(url, taken)
    expect(loaded.head.appSecret).toBe(APP_SECRET)
    expect(loaded.rows).toBeGreaterThan(1000)
    expect(await describeDatabase(url)).toEqual(await describeDatabase(source.url))

    const { db, close } = createDatabase(url)
    expect(await verifyAuditChain(db)).toMatchObject({ ok: true })
    await close()
    await migrateDatabase(url)
    await expect(ask(url, 'delete from audit_entry')).rejects.toThrow('append-only')
  })

  it('is of one moment: what is written while it is read is not in it', async () => {
    const client = await connectForBackup(source.url)
    const frames = readSnapshot(client, about)
    const { value: head } = await frames.next()
    expect(head).toMatchObject({ kind: 'head' })
    await ask(source.url, "insert into room (facility_code, code, name) values ('31999', 'LATE', 'Muộn')")
    const rest: BackupFrame[] = []
    for await (const frame of frames) rest.push(frame)
    await client.end()
    await ask(source.url, "delete from room where code = 'LATE'")
    const text = rest.map((frame) => (frame.kind === 'rows' ? frame.data.toString() : '')).join('')
    expect(text).toContain('Tab\\tvà\\nxuống')
    expect(text).not.toContain('LATE')
  })

  it('is not mixed into a database that has tables already', async () => {
    const before = await describeDatabase(source.url)
    await expect(load(source.url, taken)).rejects.toMatchObject({ code: 'database_not_empty' })
    expect(await describeDatabase(source.url)).toEqual(before)
  })
})

describe('a restore that fails leaves the database empty', () => {
  const rowsOfFirstTable = () => taken.findIndex(({ kind }) => kind === 'rows')
  const changed = (change: (frame: BackupFrame) => BackupFrame) => taken.map(change)
  const cases: [string, string, () => BackupFrame[]][] = [
    ['no end', 'damaged', () => taken.slice(0, -1)],
    ['rows before their table', 'damaged', () => [...taken.slice(0, 1), ...taken.slice(2)]],
    ['a table cut off', 'damaged', () => taken.slice(0, rowsOfFirstTable() + 1)],
    [
      'a row less than counted',
      'differs_after_restore',
      () =>
        changed((frame) => (frame.kind === 'table-end' && frame.rows > 0 ? { ...frame, rows: frame.rows + 1 } : frame)),
    ],
    [
      'another digest',
      'differs_after_restore',
      () => changed((frame) => (frame.kind === 'table-end' ? { ...frame, sha256: 'f'.repeat(64) } : frame)),
    ],
    [
      'a migration that this program does not have',
      'foreign_version',
      () =>
        changed((frame) =>
          frame.kind === 'head'
            ? { ...frame, migrations: frame.migrations.map((one) => ({ ...one, hash: 'e'.repeat(64) })) }
            : frame,
        ),
    ],
    [
      'a migration more than this program has',
      'newer_version',
      () =>
        changed((frame) =>
          frame.kind === 'head'
            ? { ...frame, migrations: [...frame.migrations, { hash: 'e'.repeat(64), createdAt: 9e12 }] }
            : frame,
        ),
    ],
  ]

  it.each(cases)('%s', async (_, code, frames) => {
    const url = await createEmptyDatabase()
    await expect(load(url, frames())).rejects.toMatchObject({ code })
    expect(await tablesIn(url)).toBe(0)
  })

  it('rows that the database refuses', async () => {
    const url = await createEmptyDatabase()
    const rubbish = taken.map((frame) =>
      frame.kind === 'rows' ? { ...frame, data: Buffer.from('too\tfew\n'.repeat(100_000)) } : frame,
    )
    await expect(load(url, rubbish)).rejects.toThrow()
    expect(await tablesIn(url)).toBe(0)
  })
})

it('a backup of an older version is restored as it was, and then brought up to date', async () => {
  const url = await createEmptyDatabase()
  const older = taken.flatMap((frame): BackupFrame[] => {
    if (frame.kind === 'head') return [{ ...frame, migrations: frame.migrations.slice(0, 5) }]
    return frame.kind === 'end' ? [{ ...frame, tables: 0, rows: 0, sequences: [] }] : []
  })
  await load(url, older)
  expect(await tablesIn(url)).toBeLessThan(await tablesIn(source.url))
  await migrateDatabase(url)
  expect(await tablesIn(url)).toBe(await tablesIn(source.url))
})
