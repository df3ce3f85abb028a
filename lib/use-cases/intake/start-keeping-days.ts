import 'server-only'
import { log, toLogFields } from '@/lib/log'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { keepPastDays } from './keep-past-days'

const FIRST_PAUSE_MS = 10_000
const PAUSE_MS = 5 * 60_000
/** Between rounds while there is much to do: the desk's own questions go first. */
const PAUSE_WHILE_BUSY_MS = 1_000

declare global {
  var tiepdonKeepingDays: boolean | undefined
}

/** Counts days that are over, every few minutes until SIGTERM. It never keeps the process alive. */
export function startKeepingDays(): void {
  if (globalThis.tiepdonKeepingDays) return
  globalThis.tiepdonKeepingDays = true
  const stop = () => {
    globalThis.tiepdonKeepingDays = false
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  plan(FIRST_PAUSE_MS)
}

function plan(pauseMs: number): void {
  setTimeout(() => void runRound().then(plan), pauseMs).unref()
}

async function runRound(): Promise<number> {
  try {
    const mayGoOn = () => globalThis.tiepdonKeepingDays === true
    if (!mayGoOn()) return PAUSE_MS
    const { db, facilityCode } = getDependencies()
    const count = await keepPastDays(db, { facilityCode, now: new Date(), mayGoOn })
    if (count > 0) log.info('intake_days_counted', { count })
    return count > 0 ? PAUSE_WHILE_BUSY_MS : PAUSE_MS
  } catch (error) {
    log.warn('intake_days_failed', toLogFields(error))
    return PAUSE_MS
  }
}
