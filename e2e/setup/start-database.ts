import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@/lib/db/embedded-postgres'
import { migrateDatabase } from '@/lib/db/migrate'
import { fillDemo } from '@/scripts/demo/fill-demo'
import { writeDemoKey } from '@/scripts/demo/write-demo-key'
import { writeFilms } from './camera-films'

export const FACILITY_CODE = '31999'
export const DEMO_PEOPLE = 1500

/** Playwright's global set-up: one PostgreSQL server with a filled database that every worker copies. */
export default async function startDatabase(): Promise<() => Promise<void>> {
  if (!existsSync('.next/BUILD_ID')) throw new Error('the app is not built: npm run build')
  const folder = await mkdtemp(join(tmpdir(), 'tiepdon-e2e-'))
  const secretFile = join(folder, 'secret')
  await writeFile(secretFile, randomBytes(32).toString('hex'), { mode: 0o600 })
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') })
  await migrateDatabase(server.url)
  await fillDemo({ databaseUrl: server.url, secretFile, facilityCode: FACILITY_CODE, people: DEMO_PEOPLE })
  await writeFilms(folder)
  const key = writeDemoKey(join(folder, 'keys'), FACILITY_CODE)
  process.env.E2E_FOLDER = folder
  process.env.E2E_DATABASE_URL = server.url
  process.env.E2E_SECRET_FILE = secretFile
  process.env.E2E_KEY_FILE = key.file
  process.env.E2E_KEY_PASSWORD_FILE = key.passwordFile
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
