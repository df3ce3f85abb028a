import 'server-only'
import type { TableRow } from '@/lib/domain/catalogue/table-row'
import { decodeText } from '../envelope/decode-text'
import { EnvelopeFault } from '../envelope/envelope-fault'
import { createXmlReader, type XmlHandler } from '../envelope/read-events'
import { readZip, type ZipEntry, type ZipLimits, type ZipProblem } from '../envelope/read-zip'
import { createSharedTexts } from './create-shared-texts'
import { createSheetReader } from './create-sheet-reader'
import { createSheetList } from './create-sheet-list'
import { TableFault } from './table-fault'

const MIB = 1024 * 1024
const LIMITS: ZipLimits = { entries: 2_000, totalBytes: 512 * MIB, entryBytes: 128 * MIB, ratio: 200 }
const WANTED = /\.(?:xml|rels)$/i

export interface OpenWorkbook {
  /** The first sheet that is not hidden. */
  sheet: string
  otherSheets: number
  /** Its lines; throws TableFault. */
  rows: () => AsyncGenerator<TableRow>
  close: () => void
}

/**
 * Opens an XLSX from disk and reads it as a stream: nothing is calculated, macros are not looked at, and what a cell
 * claims about its place costs no memory. Throws TableFault.
 */
export async function openWorkbook(path: string): Promise<OpenWorkbook> {
  const zip = await readZip(path, LIMITS, WANTED)
  if (!zip.ok) throw new TableFault(toTableProblem(zip.error))
  const { entries, close } = zip.value
  const find = (name: string) => entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase())
  try {
    const book = find('xl/workbook.xml')
    if (!book) throw new TableFault('file_no_table')
    const list = createSheetList()
    await readAll(book, list.book)
    const relations = find('xl/_rels/workbook.xml.rels')
    if (relations) await readAll(relations, list.relations)
    const found = list.first()
    const sheet = found && find(found.path)
    if (!found || !sheet) throw new TableFault('workbook_damaged')
    const shared = createSharedTexts()
    const sharedEntry = find(found.sharedPath)
    if (sharedEntry) await readAll(sharedEntry, shared.handler)
    return { sheet: found.name, otherSheets: found.others, rows: () => readRows(sheet, shared.texts), close }
  } catch (error) {
    close()
    throw error
  }
}

async function* readRows(sheet: ZipEntry, texts: readonly string[]): AsyncGenerator<TableRow> {
  const waiting: TableRow[] = []
  const reader = createSheetReader(texts, (row) => void waiting.push(row))
  for await (const _ of feed(sheet, reader)) {
    yield* waiting
    waiting.length = 0
  }
  yield* waiting
}

async function readAll(entry: ZipEntry, handler: XmlHandler): Promise<void> {
  for await (const _ of feed(entry, handler));
}

/** Feeds an XML file to a handler, piece by piece; each turn of the loop is a piece. */
async function* feed(entry: ZipEntry, handler: XmlHandler): AsyncGenerator<void> {
  const reader = createXmlReader(withoutPrefixes(handler))
  try {
    for await (const text of decodeText(entry.source(), LIMITS.entryBytes)) {
      reader.write(text)
      yield
    }
    reader.end()
  } catch (error) {
    throw error instanceof EnvelopeFault ? new TableFault(toXmlProblem(error)) : error
  }
}

// Some programs write `x:row` where Excel writes `row`.
function withoutPrefixes(handler: XmlHandler): XmlHandler {
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  return {
    ...handler,
    open: (name, attributes, line) => handler.open(local(name), attributes, line),
    close: (name) => handler.close(local(name)),
  }
}

function toXmlProblem({ problem }: EnvelopeFault) {
  return problem.code === 'doctype_refused' || problem.code === 'too_large' ? 'workbook_unsafe' : 'workbook_damaged'
}

function toTableProblem(problem: ZipProblem) {
  switch (problem) {
    case 'not_a_zip':
      return 'workbook_damaged'
    case 'encrypted_entry':
      return 'workbook_locked'
    case 'nested_zip':
    case 'no_envelopes':
      return 'file_no_table'
    case 'too_many_entries':
    case 'zip_too_large':
    case 'entry_too_large':
    case 'suspicious_ratio':
      return 'workbook_unsafe'
  }
}
