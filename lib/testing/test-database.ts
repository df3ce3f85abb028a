import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { createDatabase, type DatabaseHandle } from '@/lib/db/client'

export interface TestDatabase extends DatabaseHandle {
  url: string
  drop: () => Promise<void>
}

/** An empty, migrated database of the test's own. Call `drop` when done. */
export async function createTestDatabase(options: { max?: number } = {}): Promise<TestDatabase> {
  const serverUrl = inject('databaseServerUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await runOnServer(serverUrl, `create database ${name} template ${inject('databaseTemplate')}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const handle = createDatabase(url.href, options)
  const drop = async () => {
    await handle.close()
    await runOnServer(serverUrl, `drop database ${name} with (force)`)
  }
  return { ...handle, url: url.href, drop }
}

async function runOnServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
