import 'server-only'
import { once } from 'node:events'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { TableFrame } from '@/lib/domain/backup/backup-frame.schema'

export interface CopyTarget {
  /** Rejects where the server has refused what came before. */
  write: (rows: Buffer) => Promise<void>
  end: () => Promise<void>
  /** Takes back what was written; the connection can be used again. */
  abandon: () => Promise<void>
}

/** Rows on their way into a table, as fast as the server takes them. */
export function openCopyTarget(client: Client, { name, columns }: TableFrame): CopyTarget {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const copy = client.query(copyFrom(`copy ${client.escapeIdentifier(name)} (${list}) from stdin`))
  let hasFailed = false
  // The stream only tells of the server's refusal: it goes on taking rows, and neither drains nor finishes.
  const failed = new Promise<never>((_, reject) => {
    copy.on('error', (error) => {
      hasFailed = true
      reject(error)
    })
  })
  failed.catch(() => undefined)

  return {
    async write(rows) {
      if (hasFailed) return failed
      if (!copy.write(rows)) await Promise.race([once(copy, 'drain'), failed])
    },
    async end() {
      if (hasFailed) return failed
      copy.end()
      await Promise.race([once(copy, 'finish'), failed])
    },
    async abandon() {
      if (hasFailed) return
      const closed = once(copy, 'close')
      copy.destroy()
      await closed.catch(() => undefined)
    },
  }
}
