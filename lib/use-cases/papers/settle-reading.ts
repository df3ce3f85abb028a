import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { Transaction } from '@/lib/db/client'
import { findPapers } from '@/lib/db/paper-store'
import { findPaperIdsOfVisit, usePapers } from '@/lib/db/paper-use-store'
import { findRouteKnowledge } from '@/lib/db/route-knowledge-store'
import type { Vault } from '@/lib/db/vault'
import { findDecidedVisitsOfPerson, lockVisitsForRoute } from '@/lib/db/visit-route-store'
import type { Caller } from '@/lib/domain/access/caller'
import { decidePaperUse, type PaperUseDecision } from '@/lib/domain/records/decide-paper-use'
import type { PaperId } from '@/lib/domain/records/paper.schema'
import { toPaperContext } from '@/lib/domain/records/to-paper-context'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { redecideRoutes } from '@/lib/use-cases/route/redecide-routes'
import { toRouteSettings } from '@/lib/use-cases/route/to-route-settings'
import { tellPapersChanged } from './tell-papers-changed'

/** A paper somebody speaks of, locked, and whose it is. */
interface Spoken {
  caller: Caller
  personId: string
  paperId: PaperId
  now: Date
}

export interface SettledReading {
  /** How many visits of today lost percents by it. */
  lowered: number
  /** The visit of today that uses the paper from now on. */
  usedBy?: string
}

/** Whether a new visit of today could use the paper, as it is kept at this moment. */
export async function isUsableNow(tx: Transaction, vault: Vault, spoken: Spoken): Promise<boolean> {
  return (await decideUse(tx, vault, spoken))?.outcome === 'use'
}

/**
 * Brings what was just read from a paper to the visits that its holder has today, in the transaction that wrote it.
 * A paper that only became usable by it is used by the newest of them, if that one uses none: the patient stands there
 * with it. Then all are decided anew, a lower rate marked as after any late evidence, and the lists told.
 */
export async function settleReading(
  tx: Transaction,
  vault: Vault,
  spoken: Spoken & { wasUsable: boolean },
): Promise<SettledReading> {
  const { caller, personId, now } = spoken
  const { facilityCode } = caller
  const day = toLocalDate(now)
  const visitIds = await findDecidedVisitsOfPerson(tx, { facilityCode, personId, day })
  const usedBy = spoken.wasUsable ? undefined : await takeUp(tx, vault, spoken, visitIds)
  const lowered = await redecideRoutes(tx, vault, { facilityCode, day, visitIds })
  await tellPapersChanged(tx, { facilityCode, personId, now })
  return { lowered, ...(usedBy !== undefined && { usedBy }) }
}

/** The entry of what was said, with what came of it, and another where a visit took the paper up. */
export async function auditReading(
  tx: Transaction,
  { caller, personId, paperId }: Spoken,
  said: { action: 'paper.confirm' | 'paper.record'; reason?: string; details: Record<string, string | boolean> },
  { lowered, usedBy }: SettledReading,
): Promise<void> {
  const { facilityCode } = caller
  const entry = { facilityCode, actor: caller, outcome: 'ok' as const, personId }
  const use = { ...entry, action: 'paper.use' as const, details: { paperId } }
  await appendAudit(
    tx,
    { ...entry, ...said, details: { paperId, ...said.details, lowered } },
    ...(usedBy === undefined ? [] : [{ ...use, visitId: usedBy }]),
  )
}

async function takeUp(
  tx: Transaction,
  vault: Vault,
  spoken: Spoken,
  visitIds: readonly string[],
): Promise<string | undefined> {
  const { caller, paperId, now } = spoken
  const { facilityCode } = caller
  // Locked first: whoever cancels it meanwhile gives its papers back before or after, never in between.
  const open = new Set((await lockVisitsForRoute(tx, { facilityCode, visitIds })).map(({ visitId }) => visitId))
  const visitId = visitIds.find((each) => open.has(each))
  if (visitId === undefined) return undefined
  if ((await findPaperIdsOfVisit(tx, { facilityCode, visitId })).length > 0) return undefined
  const use = await decideUse(tx, vault, spoken)
  if (use?.outcome !== 'use') return undefined
  await usePapers(tx, {
    facilityCode,
    visitId,
    day: toLocalDate(now),
    now,
    papers: [{ paperId, once: use.once }],
  })
  return visitId
}

async function decideUse(
  tx: Transaction,
  vault: Vault,
  { caller: { facilityCode }, personId, paperId, now }: Spoken,
): Promise<PaperUseDecision | undefined> {
  const day = toLocalDate(now)
  const [knowledge, papers] = await Promise.all([
    findRouteKnowledge(tx, vault, { facilityCode, day, subject: { personId } }),
    findPapers(tx, vault, { facilityCode, paperIds: [paperId] }),
  ])
  const settings = toRouteSettings({ facilityCode, day }, knowledge)
  const context = toPaperContext(settings, { today: day, facilityCode, forVisitIds: [] })
  const [use] = decidePaperUse([paperId], papers, { ...context, personId })
  return use
}
