import 'server-only'
import { setTimeout as delay } from 'node:timers/promises'
import { facilityMissingText } from '@/lib/content/facility'
import type { Database } from '@/lib/db/client'
import { findFacility } from '@/lib/db/facility-store'
import { err, ok, type Result } from '@/lib/domain/result'
import { log, toLogFields } from '@/lib/log'

// Less than a proxy's patience with a health check.
const ANSWER_WITHIN_MS = 3_000

/**
 * Whether people can be served: the database answers in time and knows the facility; the code says which is wanting.
 * Outside systems do not count.
 */
export async function checkReady(
  { db, facilityCode }: { db: Database; facilityCode: string },
  withinMs = ANSWER_WITHIN_MS,
): Promise<Result<{ ready: true }, { code: 'facility_missing' | 'database_unavailable' }>> {
  const asked = findFacility(db, facilityCode).catch(tellUnavailable)
  const facility = await Promise.race([asked, delay(withinMs, 'late' as const, { ref: false })])
  if (facility === 'late' || facility === 'unavailable') return err({ code: 'database_unavailable' })
  if (facility) return ok({ ready: true })
  log.warn('not_ready', { code: 'facility_missing', nextStep: facilityMissingText.sentence(facilityCode) })
  return err({ code: 'facility_missing' })
}

function tellUnavailable(error: unknown): 'unavailable' {
  log.error('not_ready', { code: 'database_unavailable', ...toLogFields(error) })
  return 'unavailable'
}
