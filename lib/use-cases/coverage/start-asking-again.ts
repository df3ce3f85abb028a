import 'server-only'
import { log, toLogFields } from '@/lib/log'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { askAgain } from './ask-again'

const PAUSE_MS = 5_000
const PAUSE_AFTER_FAULT_MS = 30_000

declare global {
  var tiepdonAskingAgain: boolean | undefined
}

/** Starts this process's background worker: a round, a pause, until SIGTERM. It never keeps the process alive. */
export function startAskingAgain(): void {
  if (globalThis.tiepdonAskingAgain) return
  globalThis.tiepdonAskingAgain = true
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  plan(PAUSE_MS)
}

function stop(): void {
  globalThis.tiepdonAskingAgain = false
}

function plan(pauseMs: number): void {
  setTimeout(() => void runRound().then(plan), pauseMs).unref()
}

async function runRound(): Promise<number> {
  if (!globalThis.tiepdonAskingAgain) return PAUSE_AFTER_FAULT_MS
  try {
    const count = await askAgain(getDependencies(), new Date())
    if (count > 0) log.info('coverage_asked_again', { count })
    return PAUSE_MS
  } catch (error) {
    log.warn('coverage_ask_again_failed', toLogFields(error))
    return PAUSE_AFTER_FAULT_MS
  }
}
