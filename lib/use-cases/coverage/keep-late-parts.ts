import 'server-only'
import { completeCheck } from '@/lib/db/coverage-store'
import { runTransaction } from '@/lib/db/run-transaction'
import { findVisitsOfCheck } from '@/lib/db/visit-route-store'
import { ok } from '@/lib/domain/result'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { CoverageAnswer } from '@/lib/gateway/gateway.types'
import { log, toLogFields } from '@/lib/log'
import { redecideRoutes } from '@/lib/use-cases/route/redecide-routes'
import type { CoverageDependencies } from './coverage-dependencies'

/**
 * Waits for an answer to be made whole, puts it in the place of the one kept and decides anew what the visits that rest
 * on it count as: a co-payment may end co-paying. Never throws: nobody waits for it.
 */
export async function keepLateParts(
  { db, vault }: Pick<CoverageDependencies, 'db' | 'vault'>,
  { facilityCode, checkId, day }: { facilityCode: string; checkId: string; day: LocalDate },
  late: Promise<Pick<CoverageAnswer, 'coverage' | 'evidence'>>,
): Promise<void> {
  try {
    const { coverage, evidence } = await late
    await runTransaction(db, async (tx) => {
      await completeCheck(tx, vault, { facilityCode, checkId, coverage, evidence })
      const visitIds = await findVisitsOfCheck(tx, { facilityCode, checkId, day })
      await redecideRoutes(tx, vault, { facilityCode, day, visitIds })
      return ok(undefined)
    })
  } catch (error) {
    log.error('coverage_late_parts_lost', toLogFields(error))
  }
}
