import 'server-only'
import { completeCheck } from '@/lib/db/coverage-store'
import type { CoverageAnswer } from '@/lib/gateway/gateway.types'
import { log, toLogFields } from '@/lib/log'
import type { CoverageDependencies } from './coverage-dependencies'

/** Waits for an answer to be made whole and puts it in the place of the one kept. Never throws: nobody waits for it. */
export async function keepLateParts(
  { db, vault }: Pick<CoverageDependencies, 'db' | 'vault'>,
  key: { facilityCode: string; checkId: string },
  late: Promise<CoverageAnswer>,
): Promise<void> {
  try {
    const { coverage, evidence } = await late
    await completeCheck(db, vault, { ...key, coverage, evidence })
  } catch (error) {
    log.error('coverage_late_parts_lost', toLogFields(error))
  }
}
