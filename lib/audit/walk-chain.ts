import 'server-only'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { AuditExecutor } from './append-audit'
import type { ChainHead } from './chain-head'
import { hashAuditEntry } from './hash-audit-entry'
import { readRows } from './read-rows'

/** Where a walk begins: after this entry, whose hash is known. */
export interface ChainLink {
  seq: number
  hash: string
}

export interface ChainBreak {
  seq: number
  /** `missing`: an entry is gone. `altered`: its content was changed. `relinked`: it names another predecessor.
   * `head`: the chain's end is not where the head says: the last entries were removed or added by hand.
   * `checkpoint`: its beginning was cut off, and no entry says by whom. */
  code: 'missing' | 'altered' | 'relinked' | 'head' | 'checkpoint'
}

interface Walk {
  head: ChainHead
  from: ChainLink
  /** Told after each page which entries were found whole; waited for, so that it may also slow the walk down. */
  onPage?: (links: ChainLink[]) => Promise<void>
}

const PAGE = 1000
const cutDetailsSchema = z.object({ throughSeq: z.number(), throughHash: z.string() })

const nullableText = z.string().nullable()
const entryRowSchema = z.object({
  facilityCode: z.string(),
  seq: z.string(),
  at: z.string(),
  actorKind: z.string(),
  actorId: z.string(),
  actorName: z.string(),
  address: z.string(),
  action: z.string(),
  personId: nullableText,
  visitId: nullableText,
  outcome: z.string(),
  reason: nullableText,
  details: nullableText,
  prevHash: z.string(),
  hash: z.string(),
})

/** Where a chain begins: before its first entry, or where its old part was cut off. */
export function beginningOf({ cutSeq, cutHash }: ChainHead): ChainLink {
  return { seq: cutSeq, hash: cutHash }
}

/** Recomputes a chain from a link to where its head stood, page by page; the first broken place, or null. */
export async function walkChain(db: AuditExecutor, { head, from, onPage }: Walk): Promise<ChainBreak | null> {
  let { seq, hash: prevHash } = from
  // From further on the entry that tells of the cut may lie behind.
  let isCutTold = head.cutSeq === 0 || from.seq > head.cutSeq
  while (seq < head.lastSeq) {
    const page = await readPage(db, head, seq)
    const links: ChainLink[] = []
    for (const entry of page) {
      seq += 1
      if (entry.seq !== String(seq)) return { seq, code: 'missing' }
      if (entry.prevHash !== prevHash) return { seq, code: 'relinked' }
      if (hashAuditEntry(prevHash, entry) !== entry.hash) return { seq, code: 'altered' }
      isCutTold ||= tellsCut(entry, head)
      prevHash = entry.hash
      links.push({ seq, hash: prevHash })
    }
    if (page.length === 0) return { seq: seq + 1, code: 'missing' }
    await onPage?.(links)
  }
  if (!isCutTold) return { seq: head.cutSeq, code: 'checkpoint' }
  return head.seq === seq && head.hash === prevHash ? null : { seq, code: 'head' }
}

/** Whether an entry says that the chain was cut off where its checkpoint is. */
function tellsCut({ action, details }: { action: string; details: string | null }, head: ChainHead): boolean {
  if (action !== 'audit.cut' || details === null) return false
  const told = cutDetailsSchema.safeParse(JSON.parse(details))
  return told.success && told.data.throughSeq === head.cutSeq && told.data.throughHash === head.cutHash
}

async function readPage(db: AuditExecutor, head: ChainHead, after: number) {
  return readRows(
    db,
    entryRowSchema,
    sql`select facility_code as "facilityCode", seq::text as seq,
          to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
          actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName", address, action,
          person_id as "personId", visit_id as "visitId", outcome, reason, details::text as details,
          prev_hash as "prevHash", hash
        from audit_entry
        where facility_code = ${head.facilityCode} and seq > ${after} and seq <= ${head.lastSeq}
        order by audit_entry.seq limit ${PAGE}`,
  )
}
