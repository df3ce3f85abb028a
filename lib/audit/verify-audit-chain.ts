import 'server-only'
import { err, ok, type Result } from '@/lib/domain/result'
import type { AuditExecutor } from './append-audit'
import { listChainHeads, readChainHead, type ChainHead } from './chain-head'
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
  for (const head of await listChainHeads(db)) {
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
