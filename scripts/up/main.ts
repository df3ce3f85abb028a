import { LaunchProblem } from './launch-problem.mjs'
import { messages } from './messages.mjs'
import { EnvError } from '@/lib/env'
import { PostgresStartError } from '@/lib/db/embedded/postgres-start-error'
import { createStack, type Stack } from './stack'
import { planLaunch } from './plan'

// Second half of `npm run up`: bootstrap.mjs has taken the lock, checked the port and installed the packages.
process.exitCode = await main()
// The channel to bootstrap.mjs would keep the process alive.
process.disconnect?.()

async function main(): Promise<number> {
  const { signal } = stopOnSignals()
  try {
    await runUntilAborted(createStack(planLaunch(process.env), signal), signal)
  } catch (error) {
    if (!signal.aborted) {
      console.error(explain(error))
      return 1
    }
  }
  console.log(messages.stopped)
  return 0
}

/** Stops as soon as asked, also in the middle of starting; what was just then starting is stopped in a second round. */
async function runUntilAborted(stack: Stack, signal: AbortSignal): Promise<void> {
  const bringingUp = stack.start()
  try {
    await Promise.race([bringingUp, untilAborted(signal)])
    await untilAborted(signal)
  } finally {
    await stack.stop()
    await bringingUp.catch(() => undefined)
    await stack.stop()
  }
}

/** Ctrl-C and its kin; and the end of bootstrap.mjs, seen by its closed channel. */
function stopOnSignals(): AbortController {
  const stopping = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => stopping.abort())
  process.on('disconnect', () => stopping.abort())
  // A terminal that was closed takes no more lines; that must not end the shutdown half way.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  return stopping
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

function explain(error: unknown): string {
  if (error instanceof PostgresStartError) {
    const detail = error.code === 'postgres_init_failed' ? `\n${error.message}` : ''
    return `${messages.postgres[error.code]}${detail}`
  }
  if (error instanceof LaunchProblem || error instanceof EnvError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
