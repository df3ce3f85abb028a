import 'server-only'
import { open, readFile } from 'node:fs/promises'
import type { TableProblem } from '@/lib/domain/catalogue/table-problem'
import { err, ok, type Result } from '@/lib/domain/result'

const HEAD_BYTES = 4096
const ZIP = Buffer.from('504b0304', 'hex')
// The container of .xls, and of everything Office locks with a password.
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le')
const UTF16 = [Buffer.from('fffe', 'hex'), Buffer.from('feff', 'hex')]
const OTHERS = ['%PDF', 'Rar!', '7z\xBC\xAF', '\x1F\x8B'].map((start) => Buffer.from(start, 'latin1'))

/** What a file is by its first bytes: its name and what the sender calls it prove nothing. */
export async function detectFormat(path: string): Promise<Result<'csv' | 'workbook', TableProblem>> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD_BYTES) })
    const head = buffer.subarray(0, bytesRead)
    const startsWith = (start: Buffer) => head.subarray(0, start.length).equals(start)
    if (head.length === 0) return err('table_empty')
    if (startsWith(ZIP)) return ok('workbook')
    if (startsWith(OLE)) return err((await readFile(path)).includes(LOCKED) ? 'workbook_locked' : 'workbook_old')
    if (UTF16.some(startsWith)) return err('text_not_utf8')
    return OTHERS.some(startsWith) || head.includes(0) || isMarkup(head) ? err('file_no_table') : ok('csv')
  } finally {
    await file.close()
  }
}

// Many portals call a web page .xls.
function isMarkup(head: Buffer): boolean {
  return head
    .toString('utf8')
    .replace(/^\uFEFF?\s+|^\uFEFF/, '')
    .startsWith('<')
}
