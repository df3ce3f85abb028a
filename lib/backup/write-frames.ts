import 'server-only'
import type { BackupFrame } from '@/lib/domain/backup/backup-frame.schema'

/** Frames as bytes: a line of JSON each, and after the line of rows the rows themselves. */
export async function* writeFrames(frames: AsyncIterable<BackupFrame>): AsyncGenerator<Buffer> {
  for await (const frame of frames) {
    if (frame.kind === 'rows') {
      yield toLine({ kind: 'rows', bytes: frame.data.length })
      yield frame.data
    } else yield toLine(frame)
  }
}

function toLine(line: object): Buffer {
  return Buffer.from(`${JSON.stringify(line)}\n`)
}
