import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { envelopeXml, tableXml, xml1Row } from '@/lib/testing/builders/build-envelope'
import { checkEnvelope } from './check-envelope'

setFlagsFromString('--expose_gc')
const collect: unknown = runInNewContext('gc')

const [head = '', tail = ''] = envelopeXml({ records: [[]], declared: '' }).split('<HOSO></HOSO>')
const medicines = Array.from({ length: 200 }, (_, at) => ({ MA_LK: 'M', STT: String(at), TEN_THUOC: 'Thuốc mẫu' }))

function record(at: number): string {
  const encode = (xml: string) => Buffer.from(xml).toString('base64')
  const file = (kind: string, xml: string) =>
    `<FILEHOSO><LOAIHOSO>${kind}</LOAIHOSO><NOIDUNGFILE>${encode(xml)}</NOIDUNGFILE></FILEHOSO>`
  const rows = medicines.map((row) => ({ ...row, MA_LK: `M${at}` }))
  return `<HOSO>${file('XML1', tableXml('XML1', [xml1Row({ MA_LK: `M${at}` })]))}${file('XML2', tableXml('XML2', rows))}</HOSO>`
}

/** Peak of used heap while an envelope of `records` HOSO is read, in bytes, and how long the file was. */
async function measure(records: number): Promise<{ peak: number; bytes: number }> {
  let peak = 0
  let bytes = 0
  async function* source() {
    yield Buffer.from(head)
    for (let at = 0; at < records; at++) {
      const piece = Buffer.from(record(at))
      bytes += piece.length
      if (at % 100 === 0) {
        if (typeof collect === 'function') collect()
        peak = Math.max(peak, process.memoryUsage().heapUsed)
      }
      yield piece
    }
    yield Buffer.from(tail)
  }
  const checked = await checkEnvelope(source)
  expect(checked.ok || checked.error.problems).toBe(true)
  return { peak, bytes }
}

it('memory does not grow with the size of the file', async () => {
  expect(collect).toBeTypeOf('function')
  const small = await measure(20)
  const large = await measure(1500)
  expect(large.bytes).toBeGreaterThan(35 * 1024 * 1024)
  // Reports of the records are kept, their contents are not.
  expect(large.peak - small.peak).toBeLessThan(large.bytes / 5)
}, 120_000)
