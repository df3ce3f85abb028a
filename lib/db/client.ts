import 'server-only'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { Client, Pool, type ClientConfig, type PoolClient } from 'pg'
import { BatchingSocket } from './batching-socket'
import { nameStatement } from './name-statement'

export type Database = NodePgDatabase & { $client: Pool }
/** One connection, inside a transaction: of `run-transaction.ts`, or of drizzle itself. */
export type Transaction =
  (NodePgDatabase & { $client: PoolClient }) | Parameters<Parameters<Database['transaction']>[0]>[0]
/** What a store works on: the database itself, or a transaction that its caller opened. */
export type Executor = NodePgDatabase | Transaction

export interface DatabaseHandle {
  db: Database
  pool: Pool
  close: () => Promise<void>
}

const CONNECT_WITHIN_MS = 3_000
const TURN_WITHIN_MS = 10_000
const STATEMENT_WITHIN_MS = 10_000
const IDLE_TRANSACTION_WITHIN_MS = 15_000
const DEFAULT_MAX_CONNECTIONS = 10

/**
 * A pool of connections to `url` (opened when first needed, at most `max`). A server that went away is noticed by the
 * query that meets it; the next one connects again. Queries fail after 10 s, connecting after 3 s, and waiting for a
 * connection that others use after 10 s.
 */
export function createDatabase(url: string, options: { max?: number } = {}): DatabaseHandle {
  const pool = new Pool({
    connectionString: url,
    max: options.max ?? DEFAULT_MAX_CONNECTIONS,
    application_name: 'tiepdon',
    keepAlive: true,
    Client: HastyClient,
    // Statements that do not wait for each other's answers (`Promise.all` in a transaction) cross the wire together.
    pipeline: true,
    stream: () => new BatchingSocket(),
    // The pool's own limit counts the time in its queue too: a busy hour must not look like a dead server.
    connectionTimeoutMillis: TURN_WITHIN_MS,
    statement_timeout: STATEMENT_WITHIN_MS,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_WITHIN_MS,
  })
  // An idle connection that breaks has left the pool already; unheard, the event would end the process.
  pool.on('error', () => undefined)
  // The same while a connection is lent out: the query on it fails by itself.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return { db: drizzle(pool), pool, close: () => pool.end() }
}

class HastyClient extends Client {
  constructor(config?: ClientConfig) {
    super({ ...config, connectionTimeoutMillis: CONNECT_WITHIN_MS })
    const query = this.query.bind(this)
    this.query = new Proxy(query, {
      apply: (target, self, [statement, ...rest]: unknown[]) =>
        Reflect.apply(target, self, [nameStatement(statement), ...rest]),
    })
  }
}
