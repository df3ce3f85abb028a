import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identifyProcess, isRunning } from './process-identity.mjs'

/**
 * @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity
 * @typedef {{ ending: boolean, processes: ProcessIdentity[] }} LockContent
 * @typedef {{ addProcess: (pid: number) => void, markEnding: () => void, release: () => void }} FolderLock
 * @typedef {{ kind: 'acquired', lock: FolderLock } | { kind: 'held', pid: number } | { kind: 'ending', pid: number }} LockAttempt
 */

const NAME = 'launcher.lock'

/**
 * One launcher per folder. The lock names the processes that hold it, the launcher first; it is stale as soon as none
 * of them runs, and then taken over. `ending`: the launcher is stopping, or gone while a process of its own winds down.
 *
 * @param {string} folder
 * @returns {LockAttempt}
 */
export function acquireFolderLock(folder) {
  const file = join(folder, NAME)
  const own = { ending: false, processes: [mustIdentify(process.pid)] }
  for (;;) {
    const seen = readIfPresent(file)
    if (seen !== undefined) {
      const { ending, processes } = parseContent(seen)
      const alive = processes.find(isRunning)
      if (alive) return { kind: ending || alive !== processes[0] ? 'ending' : 'held', pid: alive.pid }
      removeStale(file, seen)
    }
    if (createExclusively(file, own)) return { kind: 'acquired', lock: toLock(file, own) }
  }
}

/**
 * @param {string} file
 * @param {LockContent} content
 * @returns {FolderLock}
 */
function toLock(file, content) {
  const rewrite = () => {
    writeFileSync(ownName(file), JSON.stringify(content), { mode: 0o644 })
    renameSync(ownName(file), file)
  }
  return {
    addProcess(pid) {
      const identity = identifyProcess(pid)
      if (identity) content.processes.push(identity)
      rewrite()
    },
    markEnding() {
      content.ending = true
      rewrite()
    },
    release() {
      rmSync(file, { force: true })
    },
  }
}

/**
 * Written whole under another name and linked: a reader never sees half a lock, and only one link can succeed.
 *
 * @param {string} file
 * @param {LockContent} content
 */
function createExclusively(file, content) {
  writeFileSync(ownName(file), JSON.stringify(content), { mode: 0o644 })
  try {
    linkSync(ownName(file), file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(ownName(file), { force: true })
  }
}

/**
 * Moves the stale lock away before deleting it; if what was moved is another launcher's new lock, it is put back.
 *
 * @param {string} file
 * @param {string} seen
 */
function removeStale(file, seen) {
  const moved = `${ownName(file)}.stale`
  try {
    renameSync(file, moved)
    if (readFileSync(moved, 'utf8') !== seen) linkSync(moved, file)
  } catch {
    // Somebody else was quicker; the next round sees what they left.
  } finally {
    rmSync(moved, { force: true })
  }
}

/** @param {string} file */
function readIfPresent(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * @param {string} text
 * @returns {LockContent}
 */
function parseContent(text) {
  try {
    const { ending, processes } = JSON.parse(text)
    return { ending: ending === true, processes: Array.isArray(processes) ? processes : [] }
  } catch {
    return { ending: false, processes: [] }
  }
}

/** @param {number} pid */
function mustIdentify(pid) {
  const identity = identifyProcess(pid)
  if (!identity) throw new Error(`process ${pid} cannot be identified`)
  return identity
}

/** @param {string} file */
function ownName(file) {
  return `${file}.${process.pid}`
}
