import { readFile } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { Client } from 'pg'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { migrateDatabase } from './migrate'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

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
  expect(applied.rows).toEqual([{ kinds: 2, all: 2 }])
  await client.end()
  await server.query(`drop database ${name}`)
  await server.end()
})

it('holds the audit function that lib/db/functions shows', async () => {
  const source = await readFile(new URL('./functions/append-audit.sql', import.meta.url), 'utf8')
  const found = await database.db.execute<{ body: string }>(
    sql`select prosrc as body from pg_proc where proname in ('append_audit', 'audit_field', 'refuse_audit_change')`,
  )
  expect(found.rows).toHaveLength(3)
  for (const { body } of found.rows) expect(source).toContain(body)
})
