import 'server-only'
import { log, toLogFields } from '@/lib/log'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { findRetentionSettings } from './find-retention-settings'
import { isNight } from '@/lib/domain/retention/is-night'
import { removePast } from './remove-past'

const LOOK_EVERY_MS = 15 * 60_000
const ACTOR = { kind: 'system', id: 'retention', name: 'retention', address: '' } as const

declare global {
  var tiepdonRetention: NodeJS.Timeout | undefined
}

/** Removes every night what is past its term, where an administrator switched it on; of several processes one does. */
export function startRetention(): void {
  globalThis.tiepdonRetention ??= setInterval(() => void look(), LOOK_EVERY_MS).unref()
}

async function look(): Promise<void> {
  const now = new Date()
  if (!isNight(now)) return
  const { db, facilityCode } = getDependencies()
  try {
    const { automatic } = await findRetentionSettings(db, facilityCode)
    if (!automatic) return
    const removed = await removePast(db, { facilityCode, actor: ACTOR, now, scheduledOn: toLocalDate(now) })
    const count = Object.values(removed ?? {}).reduce((sum, rows) => sum + rows, 0)
    if (removed) log.info('retention_removed', { count })
  } catch (error) {
    log.warn('retention_failed', toLogFields(error))
  }
}
