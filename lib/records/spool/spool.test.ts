import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { cleanSpool } from './clean-spool'
import { spoolBytes } from './spool-bytes'
import { openSpoolFolder } from './spool-folder'

let dataDir: string
let folder: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tiepdon-spool-test-'))
  folder = openSpoolFolder(dataDir)
})
afterEach(() => rm(dataDir, { recursive: true }))

async function* parts(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text)
}

it('keeps what comes in a file nobody else may read, until it is removed', async () => {
  const spooled = await spoolBytes(folder, parts('<a', '/>'), 100)
  if (!spooled.ok) throw new Error(spooled.error.code)
  expect(spooled.value.bytes).toBe(4)
  expect(await readFile(spooled.value.path, 'utf8')).toBe('<a/>')
  expect((await stat(spooled.value.path)).mode & 0o777).toBe(0o600)
  expect((await stat(folder)).mode & 0o077).toBe(0)
  await spooled.value.remove()
  expect(await readdir(folder)).toEqual([])
})

it('stops reading past the limit and keeps nothing', async () => {
  let asked = 0
  async function* endless() {
    for (;;) {
      asked++
      yield Buffer.alloc(10)
    }
  }
  expect(await spoolBytes(folder, endless(), 25)).toEqual({ ok: false, error: { code: 'payload_too_large' } })
  expect(asked).toBe(3)
  expect(await readdir(folder)).toEqual([])
})

it('a sender that breaks off leaves nothing behind', async () => {
  async function* broken() {
    yield Buffer.from('<a')
    throw new Error('gone')
  }
  await expect(spoolBytes(folder, broken(), 100)).rejects.toThrow('gone')
  expect(await readdir(folder)).toEqual([])
})

it('what dead processes left is removed, what living ones and others put there is not', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid
  const kept = [`${process.ppid}-${randomUUID()}`, 'note.txt']
  for (const name of [`${dead}-${randomUUID()}`, `${process.pid}-${randomUUID()}`, ...kept]) {
    await writeFile(join(folder, name), '')
  }
  expect(await cleanSpool(folder)).toBe(2)
  expect((await readdir(folder)).toSorted()).toEqual(kept.toSorted())
})
