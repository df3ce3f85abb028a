import 'server-only'
import { KINDS_NOT_KEPT } from '@/lib/domain/records/envelope/table-shapes'
import { createTableReader, type RawTable } from './create-table-reader'
import type { EnvelopeLimits } from './envelope-limits'
import { fault } from './envelope-fault'
import type { XmlHandler } from './read-events'

/** One FILEHOSO; `content` is absent where its kind is not kept. */
export interface RawFile {
  kind: string
  line: number
  content?: string | RawTable
}

export interface EnvelopeHeader {
  facilityCode?: string
  createdOn?: string
  declaredRecords?: string
}

const ROOT = 'GIAMDINHHS'
const FILE = `${ROOT}/THONGTINHOSO/DANHSACHHOSO/HOSO/FILEHOSO`
const RECORD = `${ROOT}/THONGTINHOSO/DANHSACHHOSO/HOSO`
const FACILITY = `${ROOT}/THONGTINDONVI/MACSKCB`
const HEADER_FIELDS: Readonly<Record<string, keyof EnvelopeHeader>> = {
  [FACILITY]: 'facilityCode',
  [`${ROOT}/THONGTINHOSO/NGAYLAP`]: 'createdOn',
  [`${ROOT}/THONGTINHOSO/SOLUONGHOSO`]: 'declaredRecords',
}
// The same outer form with other tables inside (QĐ 2062, health checks).
const HEALTH_CHECK = 'KHAMSUCKHOE'

interface OpenFile {
  kind: string
  line: number
  text: string
  characters: number
  table?: ReturnType<typeof createTableReader>
}

/** Follows an envelope's elements and hands over record by record; nothing of a record stays once it is handed over. */
export function createEnvelopeWalker(
  limits: EnvelopeLimits,
  onRecord: (files: RawFile[]) => void,
): XmlHandler & { header: EnvelopeHeader } {
  const header: EnvelopeHeader = {}
  let path = ''
  let files: RawFile[] = []
  let file: OpenFile | undefined
  let nested = 0
  let records = 0
  let tables = 0
  let recordCharacters = 0
  let text = ''

  function open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    if (nested > 0 || path === `${FILE}/NOIDUNGFILE`) {
      nested += 1
      if (!file || KINDS_NOT_KEPT.has(file.kind)) return
      // About what it is written with, so that XML weighs what its text in base64 would.
      weigh(file, 2 * name.length + '<></>'.length)
      file.table ??= createTableReader(limits)
      return file.table.open(name, attributes, line)
    }
    path = path === '' ? name : `${path}/${name}`
    text = ''
    if (path === name && name !== ROOT) throw fault(name === HEALTH_CHECK ? 'health_check' : 'wrong_root', { line })
    if (path === RECORD && ++records > limits.records) throw fault('too_many_records', { line })
    // The records before it were held against no facility.
    if (path === FACILITY && records > 0 && header.facilityCode === undefined) {
      throw fault('facility_behind', { field: 'MACSKCB', line })
    }
    if (path !== FILE) return
    if (++tables > limits.tables) throw fault('too_many_tables', { line })
    file = { kind: '', line, text: '', characters: 0 }
  }

  function weigh(weighed: OpenFile, characters: number): void {
    weighed.characters += characters
    recordCharacters += characters
    if (weighed.characters > limits.tableCharacters || recordCharacters > limits.recordCharacters) {
      throw fault('table_too_large', { table: weighed.kind, line: weighed.line })
    }
  }

  function addText(piece: string): void {
    if (nested === 0 && path !== `${FILE}/NOIDUNGFILE`) {
      if (text.length < LONGEST_HEADER) text += piece
      return
    }
    // Blank lines around an inner XML are not its content; what is not kept is not gathered either.
    if (!file || KINDS_NOT_KEPT.has(file.kind)) return
    weigh(file, piece.length)
    if (nested > 0) file.table?.text(piece)
    else file.text += piece
  }

  function close(name: string): void {
    if (nested > 0) {
      file?.table?.close(name)
      nested -= 1
      return
    }
    const field = HEADER_FIELDS[path]
    if (field) header[field] ??= text.trim()
    if (path === `${FILE}/LOAIHOSO` && file) file.kind = text.trim().toUpperCase()
    if (path === FILE && file) {
      files.push(toRawFile(file))
      file = undefined
    }
    if (path === RECORD) {
      onRecord(files)
      files = []
      recordCharacters = 0
    }
    path = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  }

  return { open, close, text: addText, instruction: () => undefined, header }
}

const LONGEST_HEADER = 1000

function toRawFile(file: OpenFile): RawFile {
  const { kind, line } = file
  if (KINDS_NOT_KEPT.has(kind)) return { kind, line }
  return { kind, line, content: file.table?.finish() ?? file.text }
}
