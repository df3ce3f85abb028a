import 'server-only'
import { claimVisitsToAsk, setNextAsk, type ClaimedVisit } from '@/lib/db/visit-coverage-store'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { nextAskAt, settleVisitCoverage } from '@/lib/domain/visit/settle-visit-coverage'
import { askAndKeep } from './ask-and-keep'
import type { CoverageDependencies } from './coverage-dependencies'
import { findQuestion } from './find-question'

const CLAIMED_AT_ONCE = 8
const LEASE_MS = 2 * 60_000
const ACTOR = { kind: 'system', id: 'ask-again', name: 'ask-again', address: '' } as const

/**
 * One round of asking again for visits of this installation's facility that are still unverified (its account at the
 * gateway may ask about nobody else's): verified or final ends it, and so does the end of the Vietnamese day. Processes
 * share the work. Returns how many visits were looked at.
 */
export async function askAgain(deps: CoverageDependencies & { facilityCode: string }, now: Date): Promise<number> {
  const { facilityCode } = deps
  const leaseUntil = new Date(now.getTime() + LEASE_MS)
  const visits = await claimVisitsToAsk(deps.db, { facilityCode, now, leaseUntil, limit: CLAIMED_AT_ONCE })
  await Promise.all(visits.map((visit) => askAbout(deps, visit, now)))
  return visits.length
}

async function askAbout(deps: CoverageDependencies, visit: ClaimedVisit, now: Date): Promise<void> {
  const { facilityCode, personId, visitDay, attempts } = visit
  const subject =
    visitDay === toLocalDate(now) ? await findQuestion(deps, { facilityCode, personId, day: visitDay }) : undefined
  if (!subject?.ok) return setNextAsk(deps.db, visit, null)
  const question = { ...subject.value, facilityCode, actor: ACTOR, personIds: [personId], now }
  const { status } = await askAndKeep(deps, question)
  if (settleVisitCoverage(status).final) return
  await setNextAsk(deps.db, visit, nextAskAt(visitDay, attempts, now) ?? null)
}
