import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '@/lib/db/embedded-postgres'
import { migrateDatabase } from '@/lib/db/migrate'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServerUrl: string
    databaseTemplate: string
  }
}

const TEMPLATE = 'tiepdon_template'

/** Vitest's global set-up: one PostgreSQL server in a temporary folder, with a migrated database to copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tiepdon-test-'))
  const server = await startEmbeddedPostgres({ dataDir: folder })
  const client = new Client({ connectionString: server.url })
  await client.connect()
  // Tests of lost power are elsewhere; here commits need not wait for the disk.
  await client.query('alter role current_user set synchronous_commit = off')
  await client.query(`create database ${TEMPLATE}`)
  await client.end()

  const template = new URL(server.url)
  template.pathname = `/${TEMPLATE}`
  await migrateDatabase(template.href)

  project.provide('databaseServerUrl', server.url)
  project.provide('databaseTemplate', TEMPLATE)
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
