import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { acquireFolderLock } from './folder-lock.mjs'
import { identifyProcess } from './process-identity.mjs'

let folder = ''
const lockFile = () => join(folder, 'launcher.lock')
const gone = { pid: 2 ** 22 + 1, startedAt: '1' }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
})

function acquire() {
  const attempt = acquireFolderLock(folder)
  if (attempt.kind !== 'acquired') throw new Error(`the lock is ${attempt.kind}`)
  return attempt.lock
}

describe('acquireFolderLock', () => {
  it('refuses a second holder until the first lets go', () => {
    const lock = acquire()
    expect(acquireFolderLock(folder)).toEqual({ kind: 'held', pid: process.pid })
    lock.release()
    acquire()
  })

  it('tells of a launcher that is stopping', () => {
    acquire().markEnding()
    expect(acquireFolderLock(folder)).toEqual({ kind: 'ending', pid: process.pid })
  })

  it('leaves nothing behind', () => {
    acquire().release()
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['a killed launcher', [gone]],
    ['a number that another program has now', [{ pid: process.pid, startedAt: '1' }]],
    ['nobody', []],
  ])('takes over from %s', (_, holders) => {
    writeFileSync(lockFile(), JSON.stringify({ ending: false, processes: holders }))
    acquire()
    expect(acquireFolderLock(folder)).toMatchObject({ kind: 'held' })
  })

  it('takes over a lock that no launcher wrote', () => {
    writeFileSync(lockFile(), 'rubbish')
    acquire()
  })

  it('waits for what a killed launcher left running', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await once(child, 'spawn')
    writeFileSync(lockFile(), JSON.stringify({ ending: false, processes: [gone, identifyProcess(child.pid ?? 0)] }))
    expect(acquireFolderLock(folder)).toEqual({ kind: 'ending', pid: child.pid })
    child.kill('SIGKILL')
    await once(child, 'exit')
    acquire()
  })

  it('keeps the processes that were added', () => {
    const lock = acquire()
    lock.addProcess(process.ppid)
    expect(acquireFolderLock(folder)).toEqual({ kind: 'held', pid: process.pid })
    lock.release()
    expect(existsSync(lockFile())).toBe(false)
  })
})
