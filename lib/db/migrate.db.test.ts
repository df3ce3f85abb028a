import { readFile } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { Client } from 'pg'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { migrateDatabase } from './migrate'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const journalSchema = z.object({ entries: z.array(z.unknown()).min(2) })

it('lets two processes that start together migrate an empty database once', async () => {
  const name = 'started_twice'
  const server = new Client({ connectionString: inject('databaseServerUrl') })
  await server.connect()
  await server.query(`create database ${name}`)
  const url = new URL(inject('databaseServerUrl'))
  url.pathname = `/${name}`
  await Promise.all([migrateDatabase(url.href), migrateDatabase(url.href), migrateDatabase(url.href)])
  const client = new Client({ connectionString: url.href })
  await client.connect()
  const applied = await client.query(
    'select count(distinct hash)::int as kinds, count(*)::int as all from drizzle.__drizzle_migrations',
  )
  const { entries } = journalSchema.parse(
    JSON.parse(await readFile(new URL('./migrations/meta/_journal.json', import.meta.url), 'utf8')),
  )
  expect(applied.rows).toEqual([{ kinds: entries.length, all: entries.length }])
  await client.end()
  await server.query(`drop database ${name}`)
  await server.end()
})

it.each([
  ['append-audit.sql', ['append_audit', 'audit_field', 'refuse_audit_change']],
  ['sort-words.sql', ['sort_words']],
  [
    'forget-intake.sql',
    ['day', 'person', 'of_visit', 'of_call', 'of_check', 'of_paper_use', 'of_paper', 'of_message'].map(
      (name) => `forget_intake_${name}`,
    ),
  ],
])('holds the functions that lib/db/functions/%s shows', async (file, names) => {
  const source = await readFile(new URL(`./functions/${file}`, import.meta.url), 'utf8')
  const found = await database.db.execute<{ body: string }>(
    sql`select prosrc as body from pg_proc where proname = any (${sql.param(names)})`,
  )
  expect(found.rows).toHaveLength(names.length)
  for (const { body } of found.rows) expect(source).toContain(body)
})
