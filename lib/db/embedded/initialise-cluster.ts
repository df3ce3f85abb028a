import 'server-only'
import { spawn } from 'node:child_process'
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PostgresStartError } from './postgres-start-error'
import { bareEnvironment, launchAs, type RunAs } from './run-as'

const UNFINISHED = 'cluster.new'

/** An empty folder that the account owns, where `initdb` will work; leftovers of an interrupted run are removed. */
export async function createUnfinishedCluster(dataDir: string, account: RunAs): Promise<string> {
  const leftovers = (await readdir(dataDir)).filter((name) => name.startsWith(UNFINISHED))
  await Promise.all(leftovers.map((name) => rm(join(dataDir, name), { recursive: true, force: true })))
  const folder = join(dataDir, UNFINISHED)
  await mkdir(folder, { mode: 0o700 })
  await giveTo(account, folder)
  return folder
}

/** Runs `initdb` and moves the result into place in one step, so that a cluster exists whole or not at all. */
export async function initialiseCluster(input: {
  initdb: string
  runAs: RunAs
  unfinishedDir: string
  clusterDir: string
  adminPassword: string
}): Promise<void> {
  const passwordFile = `${input.unfinishedDir}.password`
  await writeFile(passwordFile, `${input.adminPassword}\n`, { mode: 0o600 })
  await giveTo(input.runAs, passwordFile)
  try {
    await runInitdb(input.initdb, input.runAs, [
      `--pgdata=${input.unfinishedDir}`,
      `--pwfile=${passwordFile}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      // pg_trgm asks the C library what a letter is: with plain C every accented letter would split a word.
      `--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
      '--data-checksums',
      '--no-instructions',
    ])
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(input.unfinishedDir, input.clusterDir)
}

async function giveTo(account: RunAs, path: string): Promise<void> {
  if (account.kind !== 'self') await chown(path, account.uid, account.gid)
}

async function runInitdb(initdb: string, runAs: RunAs, flags: string[]): Promise<void> {
  const { command, args, ...ids } = launchAs(runAs, initdb, flags)
  const child = spawn(command, args, {
    ...ids,
    cwd: '/',
    env: bareEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its own session: a Ctrl-C in the terminal is the launcher's to answer.
    detached: true,
  })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaint += chunk
  })
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  })
  if (exitCode !== 0) throw new PostgresStartError('postgres_init_failed', complaint.trim())
}
