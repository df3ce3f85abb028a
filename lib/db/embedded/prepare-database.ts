import 'server-only'
import { Client } from 'pg'
import { APP_DATABASE, APP_ROLE } from './connection-file'

export type AdminAddress = { port: number; adminPassword: string }

/** Makes the app's own role (owner of its database, no superuser) where it is missing. */
export async function prepareDatabase(admin: AdminAddress, appPassword: string): Promise<void> {
  const client = adminClient(admin)
  await client.connect()
  try {
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE])
    if (roles.rowCount === 0) {
      await client.query(`create role ${APP_ROLE} login createdb password ${client.escapeLiteral(appPassword)}`)
    }
    const databases = await client.query('select 1 from pg_database where datname = $1', [APP_DATABASE])
    if (databases.rowCount === 0) await client.query(`create database ${APP_DATABASE} owner ${APP_ROLE}`)
  } finally {
    await client.end()
  }
}

/** True once the server takes connections; asked by connecting, never by reading its log. */
export async function isReady(admin: AdminAddress): Promise<boolean> {
  const client = adminClient(admin)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

function adminClient({ port, adminPassword }: AdminAddress): Client {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: adminPassword,
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
  })
  // A connection that breaks between two queries is reported by the next query.
  client.on('error', () => undefined)
  return client
}
