import 'server-only'
import { Client } from 'pg'

/** What makes rows leave and enter as the same text in the same order on every server. */
const SETTINGS = {
  DateStyle: 'ISO',
  IntervalStyle: 'postgres',
  TimeZone: 'UTC',
  bytea_output: 'hex',
  extra_float_digits: '1',
  // A scan that joins another one half-way, or several workers, would give the rows another order.
  synchronize_seqscans: 'off',
  max_parallel_workers_per_gather: '0',
  statement_timeout: '0',
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '0',
  client_min_messages: 'warning',
}

/** One connection for a backup or a restore, which may take as long as they need. The caller ends it. */
export async function connectForBackup(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: 'tiepdon-backup',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  })
  // A connection that breaks is reported by the query under way.
  client.on('error', () => undefined)
  await client.connect()
  for (const [name, value] of Object.entries(SETTINGS)) {
    await client.query('select set_config($1, $2, false)', [name, value])
  }
  return client
}
