import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@/lib/db/embedded-postgres'
import { migrateDatabase } from '@/lib/db/migrate'
import { startApp, type AppProcess } from '@/lib/testing/app-process'
import { startSandbox, type SandboxProcess } from '@/lib/testing/sandbox-process'
import { fillDemo } from '@/scripts/demo/fill-demo'

export const FACILITY_CODE = '31999'

/** A whole installation on loopback: database with fsync on, sandbox gateway, and as many app processes as asked for. */
export interface World {
  database: EmbeddedPostgres
  restartDatabase: () => Promise<void>
  sandbox: SandboxProcess
  apps: AppProcess[]
  restartApp: (index: number) => Promise<void>
  secretFile: string
  close: () => Promise<void>
}

/** Builds a world in a temporary folder. Expects `npm run build` to have been run. */
export async function createWorld(options: { apps: number; people: number }): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'tiepdon-bench-'))
  const secretFile = join(folder, 'secret')
  await writeFile(secretFile, randomBytes(32).toString('hex'), { mode: 0o600 })
  const dataDir = join(folder, 'postgres')
  let database = await startEmbeddedPostgres({ dataDir })
  const { port, url } = database
  await migrateDatabase(url)
  await fillDemo({ databaseUrl: url, secretFile, facilityCode: FACILITY_CODE, people: options.people })
  // A stop writes the pages of the load to disk: they are not what is measured.
  await database.stop()
  database = await startEmbeddedPostgres({ dataDir, port })
  const sandbox = await startSandbox({ people: options.people })
  const settings = { databaseUrl: url, secretFile, facilityCode: FACILITY_CODE, gatewayUrl: sandbox.baseUrl }
  const apps = await Promise.all(Array.from({ length: options.apps }, () => startApp(settings)))

  const world: World = {
    database,
    sandbox,
    apps,
    secretFile,
    restartDatabase: async () => {
      await database.exited
      // The same port, so that the apps' address of it stays true.
      database = await startEmbeddedPostgres({ dataDir, port })
      world.database = database
    },
    restartApp: async (index) => {
      apps[index] = await startApp({ ...settings, port: portOf(apps, index) })
    },
    close: async () => {
      await Promise.all(apps.map((app) => app.kill('SIGTERM')))
      await sandbox.stop()
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return world
}

function portOf(apps: readonly AppProcess[], index: number): number {
  const app = apps[index]
  if (!app) throw new Error(`no app ${index}`)
  return app.port
}
