import 'server-only'
import { BACKUP_FORMAT, frameLineSchema, type BackupFrame } from '@/lib/domain/backup/backup-frame.schema'
import { BackupProblem } from '@/lib/domain/backup/backup-problem'
import { createByteReader, type ByteReader } from './byte-reader'

/**
 * The frames that `writeFrames` wrote. Throws BackupProblem `damaged` where one is not whole, or where the last one
 * is missing or something follows it; `newer_version` where another program's layout begins.
 */
export async function* readFrames(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<BackupFrame> {
  const reader = createByteReader(bytes)
  let isFirst = true
  for (;;) {
    const line = await reader.readLine()
    if (line === null) throw new BackupProblem('damaged')
    const frame = await readFrame(line, reader)
    if ((frame.kind === 'head') !== isFirst) throw new BackupProblem('damaged')
    isFirst = false
    if (frame.kind === 'end' && (await reader.readLine()) !== null) throw new BackupProblem('damaged')
    yield frame
    if (frame.kind === 'end') return
  }
}

async function readFrame(line: string, reader: ByteReader): Promise<BackupFrame> {
  const content = parseJson(line)
  if (isNewerHead(content)) throw new BackupProblem('newer_version')
  const parsed = frameLineSchema.safeParse(content)
  if (!parsed.success) throw new BackupProblem('damaged')
  if (parsed.data.kind !== 'rows') return parsed.data
  const data = await reader.readBytes(parsed.data.bytes)
  if (data === null) throw new BackupProblem('damaged')
  return { kind: 'rows', data }
}

function isNewerHead(content: unknown): boolean {
  const isHead = typeof content === 'object' && content !== null && 'kind' in content && content.kind === 'head'
  return isHead && 'format' in content && Number(content.format) > BACKUP_FORMAT
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new BackupProblem('damaged')
  }
}
