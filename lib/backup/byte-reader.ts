import 'server-only'
import { BackupProblem } from '@/lib/domain/backup/backup-problem'

export interface ByteReader {
  /** The text up to the next line feed; null at the end of the stream. */
  readLine: () => Promise<string | null>
  /** Exactly so many bytes; null where the stream ends before. */
  readBytes: (count: number) => Promise<Buffer | null>
}

const LONGEST_LINE_BYTES = 1_000_000
const LINE_FEED = 0x0a

/** Lines and counted bytes out of a stream, with no more of it in memory than is asked for. */
export function createByteReader(bytes: AsyncIterable<Uint8Array>): ByteReader {
  const source = bytes[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)

  async function readMore(): Promise<boolean> {
    const { done, value } = await source.next()
    if (done) return false
    held = held.length === 0 ? Buffer.from(value) : Buffer.concat([held, value])
    return true
  }

  function take(count: number): Buffer {
    const taken = held.subarray(0, count)
    held = held.subarray(count)
    return taken
  }

  return {
    async readLine() {
      for (;;) {
        const end = held.indexOf(LINE_FEED)
        if (end >= 0) return take(end + 1).toString('utf8', 0, end)
        if (held.length > LONGEST_LINE_BYTES) throw new BackupProblem('damaged')
        if (await readMore()) continue
        if (held.length > 0) throw new BackupProblem('damaged')
        return null
      }
    },
    async readBytes(count) {
      // Collected in a list: joining what is held at every piece would copy a long frame again and again.
      const pieces = [take(Math.min(count, held.length))]
      let missing = count - (pieces[0]?.length ?? 0)
      while (missing > 0) {
        if (!(await readMore())) return null
        const piece = take(Math.min(missing, held.length))
        pieces.push(piece)
        missing -= piece.length
      }
      return pieces.length === 1 ? (pieces[0] ?? null) : Buffer.concat(pieces)
    },
  }
}
