import 'server-only'
import { join } from 'node:path'
import { getEnv } from '@/lib/env'
import { log, toLogFields } from '@/lib/log'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { emptyInbox } from './empty-inbox'

const PAUSE_MS = 5_000
const PAUSE_AFTER_FAULT_MS = 60_000

declare global {
  var tiepdonWatchingInbox: boolean | undefined
}

/** Looks into `DATA_DIR/inbox` every few seconds until SIGTERM. Processes share the work: a file is taken by one. */
export function startWatchingInbox(): void {
  if (globalThis.tiepdonWatchingInbox) return
  globalThis.tiepdonWatchingInbox = true
  const stop = () => {
    globalThis.tiepdonWatchingInbox = false
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  plan(PAUSE_MS)
}

function plan(pauseMs: number): void {
  setTimeout(() => void runRound().then(plan), pauseMs).unref()
}

async function runRound(): Promise<number> {
  if (!globalThis.tiepdonWatchingInbox) return PAUSE_AFTER_FAULT_MS
  try {
    const { facilityCode, ...deps } = getDependencies()
    const folder = join(getEnv().DATA_DIR, 'inbox')
    const count = await emptyInbox(deps, {
      folder,
      facilityCode,
      mayGoOn: () => globalThis.tiepdonWatchingInbox === true,
    })
    if (count > 0) log.info('inbox_emptied', { count })
    return PAUSE_MS
  } catch (error) {
    log.warn('inbox_failed', toLogFields(error))
    return PAUSE_AFTER_FAULT_MS
  }
}
