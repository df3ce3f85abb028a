import 'server-only'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { PostgresStartError } from './postgres-start-error'

const FAST_STOP_MS = 20_000
const IMMEDIATE_STOP_MS = 10_000

/**
 * Stops a server that outlived its launcher (kill -9). The pid in `postmaster.pid` counts only if that process was
 * really started for this folder: after a restart of the machine the number may belong to anything.
 */
export async function stopOrphan(clusterDir: string): Promise<boolean> {
  const pid = await readPid(clusterDir)
  if (pid === undefined || !(await servesFolder(pid, clusterDir))) return false

  process.kill(pid, 'SIGINT')
  if (await goneWithin(pid, clusterDir, FAST_STOP_MS)) return true
  process.kill(pid, 'SIGQUIT')
  if (await goneWithin(pid, clusterDir, IMMEDIATE_STOP_MS)) return true
  throw new PostgresStartError('postgres_orphan_not_stopping', `process ${pid}`)
}

async function readPid(clusterDir: string): Promise<number | undefined> {
  const text = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number.parseInt(text, 10)
  return pid > 1 ? pid : undefined
}

async function servesFolder(pid: number, clusterDir: string): Promise<boolean> {
  const words = await commandLine(pid)
  return words.includes(clusterDir)
}

async function commandLine(pid: number): Promise<string> {
  const fromProc = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
  if (fromProc !== undefined) return fromProc
  return new Promise((resolve) => {
    execFile('ps', ['-ww', '-p', String(pid), '-o', 'command='], (error, stdout) => resolve(error ? '' : stdout))
  })
}

/** A dead process that nobody has reaped yet keeps its number but loses its command line: it counts as gone. */
async function goneWithin(pid: number, clusterDir: string, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  while (Date.now() < deadline) {
    if (!(await servesFolder(pid, clusterDir))) return true
    await delay(50)
  }
  return false
}
