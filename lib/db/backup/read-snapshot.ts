import 'server-only'
import type { Client } from 'pg'
import { z } from 'zod'
import {
  BACKUP_FORMAT,
  type BackupFrame,
  type BackupHead,
  type EndFrame,
} from '@/lib/domain/backup/backup-frame.schema'
import { listTables } from './list-tables'
import { readRowsOfTable } from './read-rows-of-table'

const migrationsSchema = z.array(z.object({ hash: z.string(), createdAt: z.coerce.number() })).min(1)
const sequencesSchema = z.array(z.object({ name: z.string(), lastValue: z.string(), isCalled: z.boolean() }))

/**
 * The whole database as it is at one moment, while desks go on working: one transaction sees what was committed
 * before it began and nothing else. Nobody waits for it except a migration.
 */
export async function* readSnapshot(
  client: Client,
  about: { facilityCode: string; appSecret: string; now: Date },
): AsyncGenerator<BackupFrame> {
  await client.query('begin isolation level repeatable read read only')
  yield await readHead(client, about)
  let tables = 0
  let rows = 0
  for (const table of await listTables(client)) {
    yield { kind: 'table', name: table.name, columns: table.columns }
    for await (const frame of readRowsOfTable(client, table)) {
      if (frame.kind === 'table-end') rows += frame.rows
      yield frame
    }
    tables++
  }
  yield { kind: 'end', tables, rows, sequences: await readSequences(client) }
  await client.query('commit')
}

async function readHead(
  client: Client,
  { facilityCode, appSecret, now }: { facilityCode: string; appSecret: string; now: Date },
): Promise<BackupHead> {
  const { rows } = await client.query(
    'select hash, created_at::text as "createdAt" from drizzle.__drizzle_migrations order by created_at',
  )
  const takenAt = now.toISOString()
  return {
    kind: 'head',
    format: BACKUP_FORMAT,
    takenAt,
    facilityCode,
    appSecret,
    migrations: migrationsSchema.parse(rows),
  }
}

/** Read after the rows: sequences stand outside transactions and may only be ahead of them. */
async function readSequences(client: Client): Promise<EndFrame['sequences']> {
  const { rows } = await client.query(`
    select sequencename::text as name, coalesce(last_value, start_value)::text as "lastValue",
      last_value is not null as "isCalled"
    from pg_sequences where schemaname = current_schema() order by 1`)
  return sequencesSchema.parse(rows)
}
