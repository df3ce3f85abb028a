import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A process and when it began: a number alone may have been given to another program since.
 *
 * @typedef {{ pid: number, startedAt: string }} ProcessIdentity
 */

/**
 * @param {number} pid
 * @returns {ProcessIdentity | undefined} undefined where no such process runs (a dead one not yet reaped included)
 */
export function identifyProcess(pid) {
  const startedAt = process.platform === 'linux' ? startFromProc(pid) : startFromPs(pid)
  return startedAt ? { pid, startedAt } : undefined
}

/** @param {ProcessIdentity} identity */
export function isRunning(identity) {
  return identifyProcess(identity.pid)?.startedAt === identity.startedAt
}

/** @param {number} pid */
function startFromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the name in brackets and may hold anything; state is the 3rd field, start time the 22nd.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

/** @param {number} pid */
function startFromPs(pid) {
  const answer = spawnSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' })
  return answer.status === 0 ? answer.stdout.trim() : undefined
}
