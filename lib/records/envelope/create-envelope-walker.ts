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
const HEADER_FIELDS: Readonly<Record<string, keyof EnvelopeHeader>> = {
  [`${ROOT}/THONGTINDONVI/MACSKCB`]: 'facilityCode',
  [`${ROOT}/THONGTINHOSO/NGAYLAP`]: 'createdOn',
  [`${ROOT}/THONGTINHOSO/SOLUONGHOSO`]: 'declaredRecords',
}
// The same outer form with other tables inside (QĐ 2062, health checks).
const HEALTH_CHECK = 'KHAMSUCKHOE'

/** Follows an envelope's elements and hands over record by record; nothing of a record stays once it is handed over. */
export function createEnvelopeWalker(
  limits: EnvelopeLimits,
  onRecord: (files: RawFile[]) => void,
): XmlHandler & { header: EnvelopeHeader } {
  const header: EnvelopeHeader = {}
  let path = ''
  let files: RawFile[] = []
  let file: { kind: string; line: number; text: string; table?: ReturnType<typeof createTableReader> } | undefined
  let nested = 0
  let records = 0
  let recordCharacters = 0
  let text = ''

  function open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    if (nested > 0 || path === `${FILE}/NOIDUNGFILE`) {
      nested += 1
      if (file) file.table ??= createTableReader(limits)
      return file?.table?.open(name, attributes, line)
    }
    path = path === '' ? name : `${path}/${name}`
    text = ''
    if (path === name && name !== ROOT) throw fault(name === HEALTH_CHECK ? 'health_check' : 'wrong_root', { line })
    if (path === RECORD && ++records > limits.records) throw fault('too_many_records', { line })
    if (path === FILE) file = { kind: '', line, text: '' }
  }

  function addText(piece: string): void {
    if (nested > 0) return file?.table?.text(piece)
    if (path !== `${FILE}/NOIDUNGFILE`) {
      if (text.length < LONGEST_HEADER) text += piece
      return
    }
    // Blank lines around an inner XML are not its content; what is not kept is not gathered either.
    if (!file || KINDS_NOT_KEPT.has(file.kind)) return
    recordCharacters += piece.length
    if (file.text.length + piece.length > limits.tableCharacters || recordCharacters > limits.recordCharacters) {
      throw fault('table_too_large', { table: file.kind, line: file.line })
    }
    file.text += piece
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

function toRawFile(file: {
  kind: string
  line: number
  text: string
  table?: ReturnType<typeof createTableReader>
}): RawFile {
  const { kind, line } = file
  if (KINDS_NOT_KEPT.has(kind)) return { kind, line }
  return { kind, line, content: file.table?.finish() ?? file.text }
}
