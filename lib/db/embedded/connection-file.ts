import 'server-only'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

export const APP_ROLE = 'tiepdon'
export const APP_DATABASE = 'tiepdon'

/** What is remembered beside a cluster: the port of its last run and the passwords of its two roles. */
const connectionSchema = z.object({
  port: z.number().int().min(1).max(65_535).optional(),
  adminPassword: z.string().min(16),
  password: z.string().min(16),
})
export type Connection = z.infer<typeof connectionSchema>

/** Reads `connection.json`; undefined where the folder has none. */
export async function readConnection(dataDir: string): Promise<Connection | undefined> {
  const file = connectionFile(dataDir)
  return existsSync(file) ? connectionSchema.parse(JSON.parse(await readFile(file, 'utf8'))) : undefined
}

/** Written beside and renamed, so that a kill in the middle leaves the old file. Mode 0600. */
export async function writeConnection(dataDir: string, connection: Connection): Promise<void> {
  const unfinished = `${connectionFile(dataDir)}.new`
  await writeFile(unfinished, `${JSON.stringify(connection)}\n`, { mode: 0o600, flush: true })
  await rename(unfinished, connectionFile(dataDir))
}

export function createConnection(): Connection {
  return { adminPassword: randomPassword(), password: randomPassword() }
}

/** The app's database as the app's own role. */
export function appUrl(port: number, password: string): string {
  return `postgresql://${APP_ROLE}:${password}@127.0.0.1:${port}/${APP_DATABASE}`
}

function randomPassword(): string {
  return randomBytes(24).toString('base64url')
}

function connectionFile(dataDir: string): string {
  return join(dataDir, 'connection.json')
}
