import 'server-only'
import type { PaperOutcome } from '@/lib/contracts/check-ins'
import type { Transaction } from '@/lib/db/client'
import { findRoomsOfVisits, usePapers } from '@/lib/db/paper-use-store'
import type { PaperUseDecision } from '@/lib/domain/records/decide-paper-use'
import type { PaperId } from '@/lib/domain/records/paper.schema'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { AdmitCall } from './admit-call'

/** Writes which papers a visit uses; for each one asked for, says what became of it, and where it was used before. */
export async function settlePapers(
  tx: Transaction,
  { caller: { facilityCode }, now }: AdmitCall,
  visitId: string,
  decisions: readonly PaperUseDecision[],
): Promise<{ papers: PaperOutcome[]; newlyUsed: PaperId[] }> {
  const taken = decisions.flatMap((decision) => {
    if (decision.outcome === 'use') return [{ paperId: decision.paper.paperId, once: decision.once }]
    return decision.outcome === 'share' ? [{ paperId: decision.paper.paperId, once: false }] : []
  })
  const usedBy = decisions.flatMap((decision) => ('byVisitId' in decision ? [decision.byVisitId] : []))
  const [places] = await Promise.all([
    findRoomsOfVisits(tx, { facilityCode, visitIds: usedBy }),
    taken.length > 0 && usePapers(tx, { facilityCode, visitId, day: toLocalDate(now), now, papers: taken }),
  ])
  const papers = decisions.map((decision) => toOutcome(decision, places))
  return { papers, newlyUsed: taken.map(({ paperId }) => paperId) }
}

function toOutcome(
  decision: PaperUseDecision,
  places: ReadonlyMap<string, { roomCode: string; roomName: string }>,
): PaperOutcome {
  if (decision.outcome === 'not-theirs') return decision
  const { paperId, kind } = decision.paper
  switch (decision.outcome) {
    case 'use':
    case 'in-use':
      return { outcome: 'used', paperId, kind }
    case 'not-usable':
      return { outcome: 'not-usable', paperId, kind, why: decision.why }
    case 'share': {
      const usedIn = places.get(decision.byVisitId)
      return { outcome: 'shared', paperId, kind, usedAt: decision.usedAt, ...(usedIn && { usedIn }) }
    }
    case 'already-used': {
      const usedIn = places.get(decision.byVisitId)
      return { outcome: 'already-used', paperId, kind, usedOn: decision.usedOn, ...(usedIn && { usedIn }) }
    }
  }
}
