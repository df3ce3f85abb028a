import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, realpathSync, rmdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { checkPort } from './check-port.mjs'
import { acquireFolderLock } from './folder-lock.mjs'
import { installPackages } from './install-packages.mjs'
import { LaunchProblem } from './launch-problem.mjs'
import { messages } from './messages.mjs'

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
/** How long a start waits for a former run that is winding down, and for one that may just have lost its launcher. */
const ENDING_MS = 90_000
const HELD_MS = 2000

/**
 * Everything that must work before a package is installed: settings, the folder's lock, the port, the install. Then it
 * hands over to main.ts and stays as the process that holds the lock.
 *
 * @returns {Promise<number>} exit code
 */
export async function bootstrap() {
  process.chdir(ROOT)
  const stopping = stopOnSignals()
  try {
    if (existsSync('.env')) process.loadEnvFile('.env')
    return await runLocked(stopping.signal)
  } catch (error) {
    if (stopping.signal.aborted) return 0
    if (!(error instanceof LaunchProblem)) throw error
    console.error(error.message)
    return 1
  }
}

/** @param {AbortSignal} signal */
async function runLocked(signal) {
  const { folder, created } = openDataFolder()
  const lock = await waitForLock(folder)
  try {
    await checkPort(process.env.HOST || '127.0.0.1', Number(process.env.PORT || 3000))
    await installPackages(ROOT, signal)
    return await runMain(lock, signal)
  } finally {
    lock.release()
    if (created) removeIfEmpty(folder)
  }
}

/** @returns {{ folder: string, created: boolean }} */
function openDataFolder() {
  const folder = resolve(process.env.DATA_DIR || '.data')
  try {
    const created = mkdirSync(folder, { recursive: true, mode: 0o711 }) !== undefined
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return { folder: realpathSync(folder), created }
  } catch {
    throw new LaunchProblem(messages.folderRights(folder))
  }
}

/** @param {string} folder */
async function waitForLock(folder) {
  const began = performance.now()
  let told = false
  for (;;) {
    const attempt = acquireFolderLock(folder)
    if (attempt.kind === 'acquired') return attempt.lock
    const patienceMs = attempt.kind === 'ending' ? ENDING_MS : HELD_MS
    if (performance.now() - began > patienceMs) throw new LaunchProblem(messages.folderInUse(folder, attempt.pid))
    if (attempt.kind === 'ending' && !told) console.log(messages.waitingForFormerRun)
    told ||= attempt.kind === 'ending'
    await delay(200)
  }
}

/**
 * main.ts notices by its closed channel when this process is killed, and winds down by itself.
 *
 * @param {import('./folder-lock.mjs').FolderLock} lock
 * @param {AbortSignal} signal
 * @returns {Promise<number>}
 */
async function runMain(lock, signal) {
  signal.throwIfAborted()
  const main = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/up/main.ts'], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  if (main.pid) lock.addProcess(main.pid)
  const forward = () => {
    lock.markEnding()
    main.kill('SIGTERM')
  }
  signal.addEventListener('abort', forward)
  const exitCode = await new Promise((settle) => {
    main.once('exit', (code) => settle(code ?? 1))
  })
  signal.removeEventListener('abort', forward)
  return exitCode
}

/** Aborts at Ctrl-C and its kin, and when the npm that started us is gone. */
function stopOnSignals() {
  const stopping = new AbortController()
  for (const name of SIGNALS) process.on(name, () => stopping.abort())
  if (process.env.npm_lifecycle_event === 'up') {
    const npm = process.ppid
    setInterval(() => process.ppid !== npm && stopping.abort(), 500).unref()
  }
  return stopping
}

/** @param {string} folder */
function removeIfEmpty(folder) {
  try {
    rmdirSync(folder)
  } catch {
    // Something is in it already: not ours to remove.
  }
}
