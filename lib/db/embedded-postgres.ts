import 'server-only'
import { access, mkdir, realpath, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findBinaries, type PostgresBinaries } from './embedded/binaries'
import { appUrl, createConnection, readConnection, writeConnection, type Connection } from './embedded/connection-file'
import { findFreePort } from './embedded/free-port'
import { createUnfinishedCluster, initialiseCluster } from './embedded/initialise-cluster'
import { PostgresStartError } from './embedded/postgres-start-error'
import { isReady, prepareDatabase } from './embedded/prepare-database'
import { findAccount, widenUntilReachable, type RunAs } from './embedded/run-as'
import { runServer, type RunningServer } from './embedded/run-server'
import { stopOrphan } from './embedded/stop-orphan'

export type EmbeddedPostgres = {
  /** The app's database as its own role: owner, may create databases, no superuser. Holds the password. */
  url: string
  pid: number
  port: number
  /** Settles when the server is gone without `stop` as well (a crash, kill -9). */
  exited: Promise<void>
  /** Fast shutdown, awaited. */
  stop: () => Promise<void>
}

const READY_WITHIN_MS = 60_000
const START_ATTEMPTS = 50
const LOG_LIMIT_BYTES = 10_000_000

/**
 * A PostgreSQL server of this process's own in `dataDir` (created if missing), on 127.0.0.1 only.
 *
 * The caller sees to it that nobody else uses `dataDir`: a server still running there is taken for an orphan of a
 * killed launcher and stopped. `port` insists on nothing: taken, another one is chosen; without it the port of the
 * last run is kept. Throws PostgresStartError.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string
  port?: number
  log?: (line: string) => void
}): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined)
  await mkdir(options.dataDir, { recursive: true, mode: 0o711 })
  const dataDir = await realpath(options.dataDir)
  const clusterDir = join(dataDir, 'cluster')
  const binaries = await findBinaries()

  const { connection, runAs } = await openCluster({ dataDir, clusterDir, binaries, log })
  if (await stopOrphan(clusterDir)) log('stopped a PostgreSQL server left over from a killed run')

  const logFile = join(dataDir, 'server.log')
  await limitLog(logFile)
  const { server, port } = await startUntilReady({
    wantedPort: options.port ?? connection.port,
    adminPassword: connection.adminPassword,
    run: (candidate) => runServer({ postgres: binaries.postgres, runAs, clusterDir, port: candidate, logFile }),
  })
  await prepareDatabase({ port, adminPassword: connection.adminPassword }, connection.password)
  if (port !== connection.port) await writeConnection(dataDir, { ...connection, port })

  return { url: appUrl(port, connection.password), port, pid: server.pid, exited: server.exited, stop: server.stop }
}

async function openCluster(input: {
  dataDir: string
  clusterDir: string
  binaries: PostgresBinaries
  log: (line: string) => void
}): Promise<{ connection: Connection; runAs: RunAs }> {
  const { dataDir, clusterDir, binaries } = input
  const account = await findAccount(clusterDir)
  const remembered = await readConnection(dataDir)
  if (await exists(clusterDir)) {
    if (!remembered) throw new PostgresStartError('postgres_connection_file_missing', dataDir)
    return { connection: remembered, runAs: widenUntilReachable(account, binaries.postgres, clusterDir) }
  }

  const connection = remembered ?? createConnection()
  await writeConnection(dataDir, connection)
  const unfinishedDir = await createUnfinishedCluster(dataDir, account)
  const runAs = widenUntilReachable(account, binaries.postgres, unfinishedDir)
  input.log('creating a PostgreSQL cluster')
  await initialiseCluster({
    initdb: binaries.initdb,
    runAs,
    unfinishedDir,
    clusterDir,
    adminPassword: connection.adminPassword,
  })
  return { connection, runAs }
}

/**
 * Tries again where the server ends at once: another process took the port in between, or the sessions of a killed
 * server still hold its shared memory for a moment.
 */
async function startUntilReady(input: {
  wantedPort: number | undefined
  adminPassword: string
  run: (port: number) => Promise<RunningServer>
}): Promise<{ server: RunningServer; port: number }> {
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt++) {
    const port = await findFreePort(input.wantedPort)
    const server = await input.run(port)
    if (await becomesReady(server, { port, adminPassword: input.adminPassword })) return { server, port }
    await delay(200)
  }
  throw new PostgresStartError('postgres_not_starting', 'see server.log in its folder')
}

async function becomesReady(server: RunningServer, admin: { port: number; adminPassword: string }): Promise<boolean> {
  const deadline = Date.now() + READY_WITHIN_MS
  while (!server.hasExited()) {
    if (await isReady(admin)) return !server.hasExited()
    if (Date.now() > deadline) {
      await server.stop()
      throw new PostgresStartError('postgres_not_starting', `not ready within ${READY_WITHIN_MS} ms`)
    }
    await delay(50)
  }
  return false
}

async function limitLog(logFile: string): Promise<void> {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  )
  if (size > LOG_LIMIT_BYTES) await truncate(logFile)
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
