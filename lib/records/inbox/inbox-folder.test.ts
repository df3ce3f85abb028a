import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { holdFile, openInbox, returnFile, settleFile, takeNextFile, type TakenFile } from './inbox-folder'

const long = new Date(Date.now() - 60_000)
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inbox-'))
  await openInbox(folder)
})
afterEach(async () => {
  vi.useRealTimers()
  await rm(folder, { recursive: true })
})

async function put(name: string, content: string): Promise<void> {
  await writeFile(join(folder, name), content)
  await utimes(join(folder, name), long, long)
}
async function takeOne(now = new Date()): Promise<TakenFile> {
  const taken = await takeNextFile(folder, now)
  if (!taken) throw new Error('nothing to take')
  return taken
}
const contentsOf = async (place: string) =>
  (await Promise.all((await readdir(join(folder, place))).map((name) => readFile(join(folder, place, name), 'utf8'))))
    .map((text) => text.trim())
    .toSorted()

it('files of one name never meet: neither in hand nor where they are put', async () => {
  const taken: TakenFile[] = []
  for (const content of ['1', '2', '3', '4']) {
    await put('a.xml', content)
    taken.push(await takeOne())
  }
  const [first, second, third, fourth] = taken
  if (!first || !second || !third || !fourth) throw new Error('not all taken')
  expect(await Promise.all(taken.map(({ path }) => readFile(path, 'utf8')))).toEqual(['1', '2', '3', '4'])
  await Promise.all([settleFile(folder, first, []), settleFile(folder, second, [])])
  await settleFile(folder, third, ['lý do của 3'])
  await settleFile(folder, fourth, ['lý do của 4'])
  expect(await contentsOf('done')).toEqual(['1', '2'])
  expect(await contentsOf('rejected')).toEqual(['3', '4', 'lý do của 3', 'lý do của 4'])
  expect(await readdir(join(folder, 'done'))).toContain('a.xml')
  for (const name of (await readdir(join(folder, 'rejected'))).filter((each) => each.endsWith('.xml'))) {
    const content = await readFile(join(folder, 'rejected', name), 'utf8')
    expect(await readFile(join(folder, 'rejected', `${name}.ly-do.txt`), 'utf8')).toBe(`lý do của ${content}\n`)
  }
  expect(await readdir(join(folder, 'in-hand'))).toEqual([])
})

it('a name as long as the disk allows finds its place, and its reason beside it', async () => {
  const name = `${'hồ sơ '.repeat(27)}x.xml`
  expect(Buffer.byteLength(name)).toBeGreaterThan(240)
  await put(name, '1')
  await settleFile(folder, await takeOne(), ['lý do'])
  expect(await contentsOf('rejected')).toEqual(['1', 'lý do'])
})

it('what a dead process had in hand is taken again, once, and it is told how often', async () => {
  await put('a.xml', '1')
  expect(await takeOne()).toMatchObject({ attempt: 1 })
  expect(await takeNextFile(folder, inMinutes(14))).toBeUndefined()
  const again = await Promise.all([1, 2, 3].map(() => takeNextFile(folder, inMinutes(16))))
  expect(again.filter((taken) => taken !== undefined)).toMatchObject([{ name: 'a.xml', attempt: 2 }])
  expect(await takeOne(inMinutes(32))).toMatchObject({ attempt: 3, bytes: 1, format: 'xml' })
})

it('what somebody still works on is not taken from them', async () => {
  await put('a.xml', '1')
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const file = await takeOne()
  const touchedAt = async () => (await stat(dirname(file.path))).ctimeMs
  const before = await touchedAt()
  const letGo = holdFile(file)
  vi.advanceTimersByTime(60_000)
  await expect.poll(touchedAt).toBeGreaterThan(before)
  letGo()
  expect(vi.getTimerCount()).toBe(0)
})

it('what is put back is as if nobody had taken it, beside a new one of its name', async () => {
  await put('a.xml', '1')
  const file = await takeOne()
  await put('a.xml', '2')
  await returnFile(folder, file)
  const contents = []
  for (let at = 0; at < 2; at++) {
    const taken = await takeOne()
    expect(taken.attempt).toBe(1)
    contents.push(await readFile(taken.path, 'utf8'))
  }
  expect(contents.toSorted()).toEqual(['1', '2'])
})

it('an empty place that a dead process left in hand is cleared away', async () => {
  await put('a.xml', '1')
  await rm((await takeOne()).path)
  expect(await takeNextFile(folder, inMinutes(16))).toBeUndefined()
  expect(await readdir(join(folder, 'in-hand'))).toEqual([])
})
