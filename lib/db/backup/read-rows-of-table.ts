import 'server-only'
import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { RowsFrame, TableEndFrame } from '@/lib/domain/backup/backup-frame.schema'

const FRAME_BYTES = 256 * 1024

/** The rows of a table as they lie, in frames of about 256 kB, and at the end how many and their digest. */
export async function* readRowsOfTable(
  client: Client,
  { name, columns, isPartitioned }: { name: string; columns: readonly string[]; isPartitioned: boolean },
): AsyncGenerator<RowsFrame | TableEndFrame> {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const table = client.escapeIdentifier(name)
  const source = isPartitioned ? `(select ${list} from ${table})` : `${table} (${list})`
  const copy = client.query(copyTo(`copy ${source} to stdout`))

  const digest = createHash('sha256')
  let pieces: Buffer[] = []
  let held = 0
  for await (const piece of copy) {
    const bytes = Buffer.from(piece)
    digest.update(bytes)
    pieces.push(bytes)
    held += bytes.length
    if (held < FRAME_BYTES) continue
    yield { kind: 'rows', data: Buffer.concat(pieces) }
    pieces = []
    held = 0
  }
  if (held > 0) yield { kind: 'rows', data: Buffer.concat(pieces) }
  yield { kind: 'table-end', rows: copy.rowCount, sha256: digest.digest('hex') }
}
