import 'server-only'
import { spawn, type ChildProcess } from 'node:child_process'
import { open } from 'node:fs/promises'
import { bareEnvironment, launchAs, type RunAs } from './run-as'

export type RunningServer = {
  pid: number
  /** Settles when the server process is gone, for whatever reason. */
  exited: Promise<void>
  hasExited: () => boolean
  stop: () => Promise<void>
}

const FAST_STOP_MS = 60_000

/** Durability settings are PostgreSQL's defaults (fsync and full page writes on). */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  // People's data stays out of the server's log: no statements, no DETAIL lines with key values.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

/** Starts the server in its own session (a Ctrl-C must not reach it before the app is drained); not yet ready. */
export async function runServer(input: {
  postgres: string
  runAs: RunAs
  clusterDir: string
  port: number
  logFile: string
}): Promise<RunningServer> {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const launch = launchAs(input.runAs, input.postgres, ['-D', input.clusterDir, '-p', String(input.port), ...settings])
  const child = await spawnWithLog(launch, input.logFile)

  let gone = false
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      gone = true
      resolve()
    })
  })
  child.unref()
  return { pid: child.pid ?? 0, exited, hasExited: () => gone, stop: () => stopServer(child, exited, () => gone) }
}

async function spawnWithLog({ command, args, ...ids }: ReturnType<typeof launchAs>, logFile: string) {
  const log = await open(logFile, 'a', 0o600)
  try {
    const child = spawn(command, args, {
      ...ids,
      cwd: '/',
      env: bareEnvironment(),
      stdio: ['ignore', log.fd, log.fd],
      detached: true,
    })
    await new Promise((resolve, reject) => {
      child.once('spawn', resolve).once('error', reject)
    })
    return child
  } finally {
    await log.close()
  }
}

/** SIGINT is PostgreSQL's fast shutdown: sessions are cut, data is written; SIGQUIT only if that hangs. */
async function stopServer(child: ChildProcess, exited: Promise<void>, hasExited: () => boolean): Promise<void> {
  if (hasExited()) return
  child.ref()
  child.kill('SIGINT')
  const impatience = setTimeout(() => child.kill('SIGQUIT'), FAST_STOP_MS)
  await exited
  clearTimeout(impatience)
}
