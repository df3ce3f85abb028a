import 'server-only'
import { decidePace, firstPace, type Pace } from '@/lib/domain/check-in-message/decide-pace'
import { log, toLogFields } from '@/lib/log'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { sendMessages } from './send-messages'

const PACE_AFTER_FAULT: Pace = { ...firstPace, pauseMs: 30_000 }

declare global {
  var tiepdonSendingMessages: boolean | undefined
  /** The round under way: `scripts/serve.mjs` lets it end before the process does. */
  var tiepdonSendingRound: Promise<unknown> | undefined
}

/** Starts this process's worker of the outbox: a round, a pause, until SIGTERM. It never keeps the process alive. */
export function startSendingMessages(): void {
  if (globalThis.tiepdonSendingMessages) return
  globalThis.tiepdonSendingMessages = true
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  plan(firstPace)
}

function stop(): void {
  globalThis.tiepdonSendingMessages = false
}

function plan(pace: Pace): void {
  setTimeout(() => {
    if (!globalThis.tiepdonSendingMessages) return
    const round = runRound(pace)
    globalThis.tiepdonSendingRound = round
    void round.then(plan)
  }, pace.pauseMs).unref()
}

async function runRound(pace: Pace): Promise<Pace> {
  try {
    const results = await sendMessages(getDependencies(), { limit: pace.limit, now: () => new Date() })
    const accepted = results.filter(({ report }) => report === 'accepted').length
    if (results.length > 0) log.info('messages_sent', { count: accepted, attempt: results.length })
    return decidePace(results, pace)
  } catch (error) {
    log.warn('messages_failed', toLogFields(error))
    return PACE_AFTER_FAULT
  }
}
