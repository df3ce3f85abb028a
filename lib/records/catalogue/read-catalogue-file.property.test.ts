import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildWorkbook } from '@/lib/testing/builders/build-workbook'
import { readCatalogueFile } from './read-catalogue-file'

let folder = ''
let count = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'catalogue-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(content: string | Uint8Array) {
  const path = join(folder, String(count++))
  await writeFile(path, content)
  return readCatalogueFile(path, { addZero: false })
}

async function collect(content: string | Uint8Array): Promise<string[][]> {
  const file = await read(content)
  if (!file.ok || !file.value.collected) throw new Error(file.ok ? 'no columns' : file.error.code)
  expect(file.value.collected.refused).toEqual([])
  return file.value.collected.facilities.map(({ code, name }) => [code, name])
}

const code = fc.stringMatching(/^(?:[0-9]{2}|QP)[0-9A-Z]{3}$/)
// Everything a CSV or an XML has a meaning for, and Vietnamese letters.
const SIGNS = [' ', ',', ';', '"', "'", '&', '<', '>', '=', '+', '-', '@', '|', '/', '\\', '\n', '\t', ']]>', '_x0041_']
const LETTERS = ['a', 'Z', '0', 'À', 'Đ', 'ẫ', '😀']
const name = fc.array(fc.constantFrom(...SIGNS, ...LETTERS), { maxLength: 30 }).map((signs) => `Mẫu ${signs.join('')}`)
const facilities = fc.uniqueArray(fc.tuple(code, name), { selector: ([each]) => each, minLength: 1, maxLength: 40 })
const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
const wanted = (rows: [string, string][]) => rows.map(([each, text]) => [each, tidy(text)])
const HEADINGS = ['STT', 'MA_CSKCB', 'TEN_BV', 'DIA_CHI']
const toLines = (rows: [string, string][]) => [
  HEADINGS,
  ...rows.map(([each, text], at) => [String(at), each, text, 'Xã Mẫu']),
]

it('a CSV gives back what was written, whatever parts its cells and ends its lines', async () => {
  const form = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    ending: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.constantFrom('', '\uFEFF'),
  })
  await fc.assert(
    fc.asyncProperty(facilities, form, async (rows, { delimiter, ending, mark }) => {
      const lines = toLines(rows).map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
      expect(await collect(mark + lines.join(ending))).toEqual(wanted(rows))
    }),
    { numRuns: 60 },
  )
})

it('so does an XLSX', async () => {
  await fc.assert(
    fc.asyncProperty(facilities, async (rows) => {
      expect(await collect(await buildWorkbook(toLines(rows)))).toEqual(wanted(rows))
    }),
    { numRuns: 40 },
  )
})

it('no file, whatever was done to it, is more than refused', async () => {
  const workbook = await buildWorkbook(toLines([['31950', 'Bệnh viện Mẫu']]))
  const csv = Buffer.from('MA_CSKCB;TEN_BV\n31950;"Bệnh viện Mẫu"\n')
  const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(workbook, csv), damage, fc.nat(), async (file, changes, cut) => {
      const bytes = Buffer.from(file)
      for (const [at, value] of changes) bytes[at % bytes.length] = value
      const found = await read(cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes)
      expect(typeof found.ok).toBe('boolean')
    }),
    { numRuns: 200 },
  )
})
