import 'server-only'
import { setTimeout as delay } from 'node:timers/promises'
import { appendAudit } from '@/lib/audit/append-audit'
import { GENESIS_HASH, readChainHead, type ChainHead } from '@/lib/audit/chain-head'
import { beginningOf, walkChain, type ChainLink } from '@/lib/audit/walk-chain'
import type { AuditCheck, StartAuditCheckRequest } from '@/lib/contracts/audit'
import {
  insertAuditCheck,
  listAuditChecks,
  listWholeChecks,
  updateAuditCheck,
  type AuditCheckRow,
} from '@/lib/db/audit-check-store'
import type { Caller } from '@/lib/domain/access/caller'
import { ok, type Result } from '@/lib/domain/result'
import { log } from '@/lib/log'
import type { AuditDependencies } from './audit-dependencies'
import { STANDS_STILL_MS, toAuditCheck } from './to-audit-check'

interface CheckCall {
  input: StartAuditCheckRequest
  caller: Caller
  now: Date
}

// After each thousand entries: desks go before, and the database rests as long as it worked.
const PAUSE_MS = 10
const BEAT_EVERY_MS = 1_000
// A check a day for ten years.
const SEALS_COMPARED = 4_000

/**
 * Begins a check of the chain and answers at once; the work goes on in this process. Where one is under way its state is
 * the answer. From the last entry found whole on, so that a daily check stays as short as a day; everything on demand,
 * and then each place that was found whole before must still have the hash it had.
 */
export async function startAuditCheck(
  deps: AuditDependencies,
  { input, caller, now }: CheckCall,
  background: (work: Promise<void>) => void = (work) => void work,
): Promise<Result<AuditCheck, never>> {
  const { db } = deps
  const { facilityCode } = caller
  const seals = await findSeals(deps, facilityCode)
  const head = await readChainHead(db, facilityCode)
  const known = [...seals].toSorted(([a], [b]) => b - a).find(([seq]) => seq >= head.cutSeq && seq <= head.lastSeq)
  const from = input.everything || !known ? beginningOf(head) : { seq: known[0], hash: known[1] }
  const begun = await insertAuditCheck(
    db,
    {
      facilityCode,
      state: 'running',
      fromSeq: from.seq,
      toSeq: head.lastSeq,
      checkedSeq: from.seq,
      startedBy: caller.name,
      startedAt: now,
      beatAt: now,
    },
    new Date(now.getTime() - STANDS_STILL_MS),
  )
  if (!begun) {
    const [running] = await listAuditChecks(db, facilityCode, 1)
    if (!running) throw new Error('a check is under way and cannot be found')
    return ok(toAuditCheck(running, now))
  }
  background(runCheck(deps, { check: begun, head, from, seals, caller }))
  return ok(toAuditCheck(begun, now))
}

interface Run {
  check: AuditCheckRow
  head: ChainHead
  from: ChainLink
  seals: Map<number, string>
  caller: Caller
}

type Break = NonNullable<AuditCheck['broken']>

async function runCheck(deps: AuditDependencies, run: Run): Promise<void> {
  const { db } = deps
  const { check, caller } = run
  try {
    const { broken, head } = await findBreak(deps, run)
    const finished = { finishedAt: new Date(), beatAt: new Date() }
    const { facilityCode } = check
    const toSeq = head.lastSeq
    if (broken) {
      const { seq: brokenSeq, code: brokenCode } = broken
      await updateAuditCheck(db, check, { ...finished, state: 'broken', brokenSeq, brokenCode })
    } else {
      const hash = head.hash ?? GENESIS_HASH
      const seal = sealOf(deps, { facilityCode, seq: toSeq, hash })
      await updateAuditCheck(db, check, { ...finished, state: 'whole', toSeq, checkedSeq: toSeq, hash, seal })
    }
    await appendAudit(db, {
      facilityCode,
      actor: caller,
      action: 'audit.check',
      outcome: broken ? 'failed' : 'ok',
      details: { fromSeq: check.fromSeq, toSeq, ...(broken && { brokenSeq: broken.seq, brokenCode: broken.code }) },
    })
  } catch (error) {
    log.error('audit_check_failed', { errorName: error instanceof Error ? error.name : 'unknown' })
    await updateAuditCheck(db, check, { state: 'failed', finishedAt: new Date() }).catch(() => undefined)
  }
}

/** The first broken place up to the head; where the beginning was cut off meanwhile, of what is left. */
async function findBreak(deps: AuditDependencies, run: Run): Promise<{ broken: Break | null; head: ChainHead }> {
  const { head } = run
  const broken = await walk(deps, run)
  if (!broken) return { broken, head }
  const now = await readChainHead(deps.db, head.facilityCode)
  return now.cutSeq > head.cutSeq ? findBreak(deps, { ...run, head: now, from: beginningOf(now) }) : { broken, head }
}

async function walk({ db }: AuditDependencies, { check, head, from, seals }: Run): Promise<Break | null> {
  // Entries that were sealed and are gone from the end, the head put back with them.
  if (Math.max(0, ...seals.keys()) > head.lastSeq) return { seq: head.lastSeq + 1, code: 'missing' }
  let rewritten: number | null = null
  let beatAt = 0
  const broken = await walkChain(db, {
    head,
    from,
    onPage: async (links) => {
      rewritten ??= links.find(({ seq, hash }) => (seals.get(seq) ?? hash) !== hash)?.seq ?? null
      const now = new Date()
      if (now.getTime() - beatAt >= BEAT_EVERY_MS) {
        beatAt = now.getTime()
        await updateAuditCheck(db, check, { checkedSeq: links.at(-1)?.seq ?? from.seq, beatAt: now })
      }
      await delay(PAUSE_MS)
    },
  })
  // A place that was sealed before and has another hash now: everything since was written anew, hashes and all.
  return rewritten === null ? broken : { seq: rewritten, code: 'rewritten' }
}

/** Where the chain stood when it was found whole, by the checks whose seal is ours. */
async function findSeals(deps: AuditDependencies, facilityCode: string): Promise<Map<number, string>> {
  const checks = await listWholeChecks(deps.db, facilityCode, SEALS_COMPARED)
  return new Map(
    checks.flatMap(({ toSeq, hash, seal }) =>
      hash !== null && seal === sealOf(deps, { facilityCode, seq: toSeq, hash }) ? [[toSeq, hash] as const] : [],
    ),
  )
}

function sealOf(
  { vault }: AuditDependencies,
  { facilityCode, seq, hash }: { facilityCode: string; seq: number; hash: string },
): string {
  return vault.hash('audit-check', `${facilityCode}:${seq}:${hash}`).toString('hex')
}
