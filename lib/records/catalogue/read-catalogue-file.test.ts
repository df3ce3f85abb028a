import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TableProblem } from '@/lib/domain/catalogue/table-problem'
import { buildWorkbook, SHEET_PATH, sheetXml, withSheet } from '@/lib/testing/builders/build-workbook'
import { readCatalogueFile, type ReadingChoices } from './read-catalogue-file'

let folder = ''
let count = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'catalogue-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(content: string | Uint8Array, choices: Partial<ReadingChoices> = {}) {
  const path = join(folder, String(count++))
  await writeFile(path, content)
  return readCatalogueFile(path, { addZero: false, ...choices })
}

async function namesOf(content: string | Uint8Array): Promise<string[]> {
  const file = await read(content)
  if (!file.ok) throw new Error(file.error.code)
  return (file.value.collected?.facilities ?? []).map(({ code, name }) => `${code} ${name}`)
}

const BOM = '\uFEFF'
const WANTED = ['31950 Bệnh viện Mẫu Một', '31951 Trạm Y tế, xã "Mẫu"']

describe('a CSV', () => {
  it.each([
    ['commas', 'MA_CSKCB,TEN_BV\n31950,Bệnh viện Mẫu Một\n31951,"Trạm Y tế, xã ""Mẫu"""\n'],
    [
      'semicolons, a mark in front, CRLF',
      `${BOM}MA_CSKCB;TEN_BV\r\n31950;Bệnh viện Mẫu Một\r\n31951;"Trạm Y tế, xã ""Mẫu"""`,
    ],
    [
      'tabs, quotes in the middle of a cell',
      'Mã\tMã CSKCB\tTên CSKCB\n1\t31950\tBệnh viện Mẫu Một\n2\t31951\tTrạm Y tế, xã "Mẫu"\n',
    ],
    [
      'a title and blank lines',
      'DANH MỤC;;\n;;\n\nSTT;Mã cơ sở;Tên cơ sở\n1;31950;Bệnh viện Mẫu Một\n\n2;31951;Trạm Y tế, xã "Mẫu"\n;;\n',
    ],
    ['a line break in a cell', 'Tên cơ sở,Mã cơ sở\n"Bệnh viện\nMẫu Một",31950\n"Trạm Y tế, xã ""Mẫu""",31951'],
  ])('with %s', async (_, text) => {
    expect(await namesOf(text)).toEqual(WANTED)
  })

  it('tells the line a reader finds in an editor', async () => {
    const file = await read('Mã cơ sở,Tên cơ sở\n\n31950,"Bệnh viện\nMẫu"\n3195,Hỏng\n')
    expect(file).toMatchObject({ value: { collected: { refused: [{ line: 5, reason: 'code_zero_lost' }] } } })
  })

  it('without headings it waits for somebody to say what is where', async () => {
    const text = 'Bệnh viện Mẫu Một;31950;3\nTrạm Y tế Mẫu;31951;4\n'
    expect(await read(text)).toMatchObject({
      value: { columns: undefined, collected: undefined, firstLines: [{ line: 1 }, { line: 2 }] },
    })
    const told = await read(text, { columns: { code: 1, name: 0, firstLine: 1 } })
    expect(told).toMatchObject({ value: { collected: { facilities: [{ code: '31950' }, { code: '31951' }] } } })
  })
})

describe('an XLSX', () => {
  const lines = [
    ['STT', 'Mã CSKCB', 'Tên CSKCB'],
    ['1', '31950', 'Bệnh viện Mẫu Một'],
    ['2', '31951', 'Trạm Y tế, xã "Mẫu"'],
  ]

  it('as our own writer makes it', async () => {
    expect(await namesOf(await buildWorkbook(lines))).toEqual(WANTED)
  })

  it('as another program makes it: a hidden sheet first, numbers, rich text, formulas with what they came to', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['Mã CSKCB', 'Tên CSKCB'])
    const sheet = book.addWorksheet('Danh mục')
    sheet.addRows([[], ['DANH MỤC'], ['Mã CSKCB', 'Tên CSKCB']])
    sheet.getCell('A5').value = 31950
    sheet.getCell('B5').value = { richText: [{ text: 'Bệnh viện ', font: { bold: true } }, { text: 'Mẫu Một' }] }
    sheet.getCell('A6').value = { formula: 'TEXT(A5+1,"00000")', result: '31951' }
    sheet.getCell('B6').value = 'Trạm Y tế, xã "Mẫu"'
    book.addWorksheet('Ghi chú')
    const bytes = new Uint8Array(await book.xlsx.writeBuffer())
    expect(await namesOf(bytes)).toEqual(WANTED)
    expect(await read(bytes)).toMatchObject({ value: { sheet: { sheet: 'Danh mục', otherSheets: 1 } } })
  })

  it('a formula that was never calculated is text', async () => {
    const xml = sheetXml(`
      <row r="1"><c t="inlineStr"><is><t>Mã CSKCB</t></is></c><c t="inlineStr"><is><t>Tên CSKCB</t></is></c></row>
      <row r="2"><c t="inlineStr"><is><t>31950</t></is></c><c><f>HYPERLINK("http://mau","Mẫu")</f></c></row>`)
    expect(await namesOf(await withSheet(xml))).toEqual(['31950 =HYPERLINK("http://mau","Mẫu")'])
  })

  it('macros, pictures and whatever else lies in it are not looked at', async () => {
    const parts = unzipSync(await buildWorkbook(lines))
    const bytes = zipSync({ ...parts, 'xl/vbaProject.bin': Buffer.from('MZ'), 'xl/media/a.png': Buffer.alloc(9) })
    expect(await namesOf(bytes)).toEqual(WANTED)
  })

  it('cells that claim to stand in the last row and column of all cost nothing', async () => {
    const far = sheetXml('<row r="999999999"><c r="XFD999999999" t="inlineStr"><is><t>x</t></is></c></row>')
    expect(await read(await withSheet(far))).toEqual({ ok: false, error: { code: 'table_empty' } })
  })
})

const oleFile = (text: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text, 'utf16le')])

it.each<[string, () => string | Uint8Array | Promise<Uint8Array>, TableProblem]>([
  ['nothing', () => '', 'table_empty'],
  ['blank lines only', () => '\n;;\n \n', 'table_empty'],
  ['an old .xls', () => oleFile('Workbook'), 'workbook_old'],
  ['an XLSX with a password', () => oleFile('EncryptedPackage'), 'workbook_locked'],
  ['a web page called .xls', () => `${BOM}\n<html><table><tr><td>31950</td></tr></table></html>`, 'file_no_table'],
  ['a PDF', () => '%PDF-1.7\n1 0 obj', 'file_no_table'],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'file_no_table'],
  ['a ZIP of something else', () => zipSync({ 'danh-muc.csv': strToU8('31950,Mẫu') }), 'file_no_table'],
  ['a Word document', () => zipSync({ 'word/document.xml': strToU8('<w:document/>') }), 'file_no_table'],
  ['a CSV in UTF-16', () => Buffer.from('\uFEFFMA_CSKCB\tTEN_BV', 'utf16le'), 'text_not_utf8'],
  ['a CSV in another encoding', () => Buffer.from('MA_CSKCB,TEN_BV\n31950,B\xEAnh vi\xEAn', 'latin1'), 'text_not_utf8'],
  ['a quote that never closes', () => `MA_CSKCB,TEN_BV\n31950,"Mẫu\n${'31951,Mẫu\n'.repeat(30_000)}`, 'csv_damaged'],
  ['too many lines', () => `MA_CSKCB,TEN_BV\n${'31950,M\n'.repeat(100_001)}`, 'table_too_long'],
  ['half an XLSX', async () => (await buildWorkbook([['a', 'b']])).subarray(0, 900), 'workbook_damaged'],
  ['XML that ends half-way', () => withSheet(sheetXml('').slice(0, -30)), 'workbook_damaged'],
  [
    'entities that grow',
    () => withSheet(`<!DOCTYPE x [<!ENTITY a "${'a'.repeat(99)}"><!ENTITY b "&a;&a;&a;">]>${sheetXml('')}`),
    'workbook_unsafe',
  ],
  [
    'a file of the server',
    () => withSheet('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'),
    'workbook_unsafe',
  ],
  ['a bomb', () => zipSync({ [SHEET_PATH]: new Uint8Array(30 * 1024 * 1024) }), 'workbook_unsafe'],
])('%s is refused', async (_, make, code) => {
  expect(await read(await make())).toEqual({ ok: false, error: { code } })
})
