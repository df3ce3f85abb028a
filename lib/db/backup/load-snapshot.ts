import 'server-only'
import type { Client } from 'pg'
import type {
  BackupFrame,
  BackupHead,
  EndFrame,
  TableEndFrame,
  TableFrame,
} from '@/lib/domain/backup/backup-frame.schema'
import { BackupProblem } from '@/lib/domain/backup/backup-problem'
import { listMigrations } from '../migrate'
import { openCopyTarget, type CopyTarget } from './copy-target'
import { listTables } from './list-tables'
import { readRowsOfTable } from './read-rows-of-table'

/**
 * Fills an empty database from a snapshot, in one transaction: tables as they were then, rows, sequences; then reads
 * every table again and compares count and digest. Throws BackupProblem; the database is then as empty as before.
 */
export async function loadSnapshot(
  client: Client,
  frames: AsyncIterable<BackupFrame>,
): Promise<{ head: BackupHead; rows: number; tables: number }> {
  await client.query('begin')
  try {
    await requireEmpty(client)
    const loaded = await loadFrames(client, frames)
    await client.query('commit')
    return loaded
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

interface LoadedTable {
  table: TableFrame
  end: TableEndFrame
}

async function loadFrames(client: Client, frames: AsyncIterable<BackupFrame>) {
  let head: BackupHead | undefined
  let open: { table: TableFrame; target: CopyTarget } | undefined
  const loaded: LoadedTable[] = []
  try {
    for await (const frame of frames) {
      switch (frame.kind) {
        case 'head':
          head = frame
          await makeTables(client, frame)
          break
        case 'table':
          if (open) throw new BackupProblem('damaged')
          await setTriggers(client, frame, 'disable')
          await emptyTable(client, frame)
          open = { table: frame, target: openCopyTarget(client, frame) }
          break
        case 'rows':
          if (!open) throw new BackupProblem('damaged')
          await open.target.write(frame.data)
          break
        case 'table-end':
          if (!open) throw new BackupProblem('damaged')
          await open.target.end()
          loaded.push({ table: open.table, end: frame })
          open = undefined
          break
        case 'end':
          if (!head || open || loaded.length !== frame.tables) throw new BackupProblem('damaged')
          await setSequences(client, frame)
          await compare(client, loaded)
          for (const { table } of loaded) await setTriggers(client, table, 'enable')
          return { head, rows: frame.rows, tables: frame.tables }
      }
    }
    throw new BackupProblem('damaged')
  } finally {
    await open?.target.abandon()
  }
}

async function requireEmpty(client: Client): Promise<void> {
  const { rows } = await client.query(`
    select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and (n.nspname = current_schema() or n.nspname = 'drizzle') limit 1`)
  if (rows.length > 0) throw new BackupProblem('database_not_empty')
}

/** Runs the migrations that the backup had seen, in the way of drizzle's migrator, but inside our transaction. */
async function makeTables(client: Client, head: BackupHead): Promise<void> {
  const ours = listMigrations()
  const isForeign = head.migrations.some(({ hash }, index) => ours[index] && ours[index].hash !== hash)
  if (isForeign) throw new BackupProblem('foreign_version')
  if (head.migrations.length > ours.length) throw new BackupProblem('newer_version')
  await client.query('create schema drizzle')
  await client.query(
    'create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
  )
  for (const { sql, hash, folderMillis } of ours.slice(0, head.migrations.length)) {
    for (const statement of sql) await client.query(statement)
    await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [
      hash,
      folderMillis,
    ])
  }
}

/** What triggers wrote when a row was new stands in the backup itself; writing it again would change other tables. */
async function setTriggers(client: Client, { name }: TableFrame, change: 'enable' | 'disable'): Promise<void> {
  await client.query(`alter table ${client.escapeIdentifier(name)} ${change} trigger user`)
}

/** Rows that a migration filled in by itself are in the backup too. */
async function emptyTable(client: Client, { name }: TableFrame): Promise<void> {
  const table = client.escapeIdentifier(name)
  const { rowCount } = await client.query(`select 1 from ${table} limit 1`)
  if (rowCount) await client.query(`delete from ${table}`)
}

async function setSequences(client: Client, { sequences }: EndFrame): Promise<void> {
  for (const { name, lastValue, isCalled } of sequences) {
    await client.query('select setval($1::regclass, $2, $3)', [client.escapeIdentifier(name), lastValue, isCalled])
  }
}

async function compare(client: Client, loaded: readonly LoadedTable[]): Promise<void> {
  const kinds = new Map((await listTables(client)).map(({ name, isPartitioned }) => [name, isPartitioned]))
  for (const { table, end } of loaded) {
    const isPartitioned = kinds.get(table.name) ?? false
    for await (const frame of readRowsOfTable(client, { ...table, isPartitioned })) {
      if (frame.kind === 'rows') continue
      if (frame.rows !== end.rows || frame.sha256 !== end.sha256) throw new BackupProblem('differs_after_restore')
    }
  }
}
