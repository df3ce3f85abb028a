import 'server-only'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/domain/result'
import type { AuditExecutor } from './append-audit'
import { hashAuditEntry } from './hash-audit-entry'
import { readRows } from './read-rows'

/** Where a chain is broken first. */
export interface BrokenChain {
  facilityCode: string
  seq: number
  /** `missing`: an entry is gone. `altered`: its content was changed. `relinked`: it names another predecessor.
   * `head`: the chain's end is not where the head says: the last entries were removed or added by hand.
   * `checkpoint`: its beginning was cut off, and no entry says by whom. */
  code: 'missing' | 'altered' | 'relinked' | 'head' | 'checkpoint'
}

const GENESIS = '0'.repeat(64)
const PAGE = 1000

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
const headRowSchema = z.object({
  facilityCode: z.string(),
  seq: z.coerce.number().nullable(),
  hash: nullableText,
  lastSeq: z.coerce.number(),
  /** Where its beginning was cut off; 0 and the first hash of all where it never was. */
  cutSeq: z.coerce.number(),
  cutHash: z.string(),
})
const cutDetailsSchema = z.object({ throughSeq: z.number(), throughHash: z.string() })

/**
 * Recomputes every facility's chain, page by page, and returns how many entries it checked or the first broken place.
 * May run while entries are being written: it checks up to where the head stood at its beginning.
 */
export async function verifyAuditChain(db: AuditExecutor): Promise<Result<{ entries: number }, BrokenChain>> {
  let entries = 0
  for (const head of await readHeads(db)) {
    const checked = await checkChain(db, head)
    if (!checked.ok) return err({ facilityCode: head.facilityCode, ...checked.error })
    entries += checked.value
  }
  return ok({ entries })
}

type Head = z.infer<typeof headRowSchema>

/** Checks one chain; where its beginning was cut off meanwhile, what is left of it. */
async function checkChain(db: AuditExecutor, head: Head): Promise<Result<number, Pick<BrokenChain, 'seq' | 'code'>>> {
  const broken = await findBreak(db, head)
  if (!broken) return ok(head.lastSeq - head.cutSeq)
  const now = (await readHeads(db)).find(({ facilityCode }) => facilityCode === head.facilityCode)
  return now && now.cutSeq > head.cutSeq ? checkChain(db, now) : err(broken)
}

async function findBreak(db: AuditExecutor, head: Head): Promise<Pick<BrokenChain, 'seq' | 'code'> | null> {
  let seq = head.cutSeq
  let prevHash = head.cutHash
  let isCutTold = head.cutSeq === 0
  while (seq < head.lastSeq) {
    const page = await readPage(db, head, seq)
    for (const entry of page) {
      seq += 1
      if (entry.seq !== String(seq)) return { seq, code: 'missing' }
      if (entry.prevHash !== prevHash) return { seq, code: 'relinked' }
      if (hashAuditEntry(prevHash, entry) !== entry.hash) return { seq, code: 'altered' }
      isCutTold ||= tellsCut(entry, head)
      prevHash = entry.hash
    }
    if (page.length === 0) return { seq: seq + 1, code: 'missing' }
  }
  if (!isCutTold) return { seq: head.cutSeq, code: 'checkpoint' }
  return head.seq === seq && head.hash === prevHash ? null : { seq, code: 'head' }
}

/** Whether an entry says that the chain was cut off where its checkpoint is. */
function tellsCut({ action, details }: { action: string; details: string | null }, head: Head): boolean {
  if (action !== 'audit.cut' || details === null) return false
  const told = cutDetailsSchema.safeParse(JSON.parse(details))
  return told.success && told.data.throughSeq === head.cutSeq && told.data.throughHash === head.cutHash
}

async function readHeads(db: AuditExecutor): Promise<Head[]> {
  return readRows(
    db,
    headRowSchema,
    sql`select coalesce(h.facility_code, e.facility_code) as "facilityCode", h.seq::text as seq, h.hash,
          coalesce(e.last_seq, 0)::text as "lastSeq",
          coalesce(c.seq, 0)::text as "cutSeq", coalesce(c.hash, ${GENESIS}) as "cutHash"
        from audit_head h
        full join (select facility_code, max(seq) as last_seq from audit_entry group by facility_code) e
          on e.facility_code = h.facility_code
        left join audit_checkpoint c on c.facility_code = coalesce(h.facility_code, e.facility_code)
        order by 1`,
  )
}

async function readPage(db: AuditExecutor, head: Head, after: number) {
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
