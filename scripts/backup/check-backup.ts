import { createHash } from 'node:crypto'
import type { BackupFrame, BackupHead, EndFrame } from '@/lib/domain/backup/backup-frame.schema'
import { BackupProblem } from '@/lib/domain/backup/backup-problem'

const LINE_FEED = 0x0a

/** Reads a backup to its end and compares every table's count and digest, without a database. Throws BackupProblem. */
export async function checkBackup(frames: AsyncIterable<BackupFrame>): Promise<{ head: BackupHead; end: EndFrame }> {
  let head: BackupHead | undefined
  let tables = 0
  let rows = 0
  let digest = createHash('sha256')
  let lines = 0
  for await (const frame of frames) {
    switch (frame.kind) {
      case 'head':
        head = frame
        break
      case 'table':
        digest = createHash('sha256')
        lines = 0
        break
      case 'rows':
        digest.update(frame.data)
        lines += countLines(frame.data)
        break
      case 'table-end':
        if (digest.digest('hex') !== frame.sha256 || lines !== frame.rows) throw new BackupProblem('damaged')
        tables++
        rows += lines
        break
      case 'end':
        if (!head || frame.tables !== tables || frame.rows !== rows) throw new BackupProblem('damaged')
        return { head, end: frame }
    }
  }
  throw new BackupProblem('damaged')
}

/** COPY writes a row a line; a line feed within a value is written as backslash n. */
function countLines(data: Buffer): number {
  let lines = 0
  for (let at = data.indexOf(LINE_FEED); at >= 0; at = data.indexOf(LINE_FEED, at + 1)) lines++
  return lines
}
