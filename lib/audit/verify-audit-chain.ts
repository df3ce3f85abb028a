import 'server-only'
import { sql } from 'drizzle-orm'
import { err, ok, type Result } from '@/lib/domain/result'
import type { AuditExecutor } from './append-audit'
import { chainHeadSchema, GENESIS_HASH, readChainHead, type ChainHead } from './chain-head'
import { readRows } from './read-rows'
import { beginningOf, walkChain, type ChainBreak } from './walk-chain'

/** Where a chain is broken first. */
export interface BrokenChain extends ChainBreak {
  facilityCode: string
}

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

/** Checks one chain; where its beginning was cut off meanwhile, what is left of it. */
async function checkChain(db: AuditExecutor, head: ChainHead): Promise<Result<number, ChainBreak>> {
  const broken = await walkChain(db, { head, from: beginningOf(head) })
  if (!broken) return ok(head.lastSeq - head.cutSeq)
  const now = await readChainHead(db, head.facilityCode)
  return now.cutSeq > head.cutSeq ? checkChain(db, now) : err(broken)
}

async function readHeads(db: AuditExecutor): Promise<ChainHead[]> {
  return readRows(
    db,
    chainHeadSchema,
    sql`select coalesce(h.facility_code, e.facility_code) as "facilityCode", h.seq::text as seq, h.hash,
          coalesce(e.last_seq, 0)::text as "lastSeq",
          coalesce(c.seq, 0)::text as "cutSeq", coalesce(c.hash, ${GENESIS_HASH}) as "cutHash"
        from audit_head h
        full join (select facility_code, max(seq) as last_seq from audit_entry group by facility_code) e
          on e.facility_code = h.facility_code
        left join audit_checkpoint c on c.facility_code = coalesce(h.facility_code, e.facility_code)
        order by 1`,
  )
}
