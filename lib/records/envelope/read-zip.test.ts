import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { envelopeXml } from '@/lib/testing/builders/build-envelope'
import { checkEnvelope } from './check-envelope'
import { DEFAULT_ZIP_LIMITS, readZip, type ZipLimits } from './read-zip'

let folder = ''
let count = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function zipOf(files: Zippable | Uint8Array): Promise<string> {
  const file = join(folder, `${count++}.zip`)
  await writeFile(file, files instanceof Uint8Array ? files : zipSync(files))
  return file
}

const envelope = strToU8(envelopeXml())

it('gives each envelope, wherever it lies, to be read as often as one likes', async () => {
  const opened = await readZip(await zipOf({ 'a.xml': envelope, 'khoa/b.XML': envelope, 'ghi chú.txt': strToU8('x') }))
  if (!opened.ok) throw new Error(opened.error)
  const { entries, close } = opened.value
  expect(entries.map(({ name }) => name)).toEqual(['a.xml', 'khoa/b.XML'])
  for (const { source } of [...entries, ...entries]) expect(await checkEnvelope(source)).toMatchObject({ ok: true })
  close()
})

it.each<[string, Zippable | Uint8Array, string, Partial<ZipLimits>?]>([
  ['no ZIP', strToU8('PK, nhưng không phải'), 'not_a_zip'],
  ['half a ZIP', zipSync({ 'a.xml': envelope }).subarray(0, 100), 'not_a_zip'],
  ['nothing in it', {}, 'no_envelopes'],
  ['no XML in it', { 'a.txt': strToU8('x') }, 'no_envelopes'],
  ['a ZIP in it', { 'a.xml': envelope, 'b.zip': zipSync({ 'c.xml': envelope }) }, 'nested_zip'],
  ['a bomb', { 'a.xml': new Uint8Array(20 * 1024 * 1024) }, 'suspicious_ratio'],
  ['an entry over the limit', { 'a.xml': envelope }, 'entry_too_large', { entryBytes: 100 }],
  ['too much in all', { 'a.xml': envelope, 'b.xml': envelope }, 'zip_too_large', { totalBytes: envelope.length + 1 }],
  ['too many', { 'a.xml': envelope, 'b.xml': envelope }, 'too_many_entries', { entries: 1 }],
  ['a way out of the folder', { '../../a.xml': envelope }, 'not_a_zip'],
])('%s: refused', async (_, files, code, limits) => {
  expect(await readZip(await zipOf(files), { ...DEFAULT_ZIP_LIMITS, ...limits })).toEqual({ ok: false, error: code })
})

const directoryOf = (zip: Buffer) => zip.indexOf(Buffer.from('504b0102', 'hex'))
const flip = (zip: Buffer, at: number) => zip.writeUInt8(zip.readUInt8(at) ^ 0xff, at)

it.each<[string, 0 | 6, (zip: Buffer) => void]>([
  [
    'larger than it says',
    0,
    (zip) => {
      zip.writeUInt32LE(10, directoryOf(zip) + 24)
      zip.writeUInt32LE(10, directoryOf(zip) + 20)
    },
  ],
  ['packed, and larger than it says', 6, (zip) => void zip.writeUInt32LE(100, directoryOf(zip) + 24)],
  ['packed, and smaller than it says', 6, (zip) => void zip.writeUInt32LE(envelope.length + 9, directoryOf(zip) + 24)],
  // Behind the header of 30 bytes and the name.
  ['no packed stream any more', 6, (zip) => flip(zip, 30 + 'a.xml'.length)],
  ['of another content than its sum', 0, (zip) => void zip.write('8', zip.indexOf('31907') + 4)],
  ['somewhere else than its directory says', 6, (zip) => void zip.writeUInt32LE(7, directoryOf(zip) + 42)],
])('an entry that is %s is refused with its reason, and the next one is read', async (_, level, damage) => {
  const zip = Buffer.from(zipSync({ 'a.xml': [envelope, { level }], 'b.xml': [envelope, { level }] }))
  damage(zip)
  const opened = await readZip(await zipOf(zip))
  if (!opened.ok) throw new Error(opened.error)
  const verdicts = []
  for (const { source } of opened.value.entries) verdicts.push(await checkEnvelope(source))
  opened.value.close()
  expect(verdicts).toMatchObject([{ ok: false, error: { code: 'entry_broken' } }, { ok: true }])
})
