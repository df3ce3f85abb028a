import { setTimeout as delay } from 'node:timers/promises'
import { startChild, type RunningChild } from './child-process'
import { LaunchProblem } from './launch-problem.mjs'
import { messages } from './messages.mjs'

const HEALTHY_WITHIN_MS = 60_000
/** Requests get 10 s to finish (`scripts/serve.mjs`); then a little more. */
const STOP_WITHIN_MS = 14_000

/** Starts the web server and waits until `healthUrl` answers well. Settings and database have been checked. */
export async function startApp(environment: NodeJS.ProcessEnv, healthUrl: string): Promise<RunningChild> {
  const app = startChild({
    args: ['scripts/serve.mjs', '--checked'],
    env: environment,
    stdout: 'inherit',
    stopWithinMs: STOP_WITHIN_MS,
  })
  if (await isHealthyInTime(healthUrl, app.exited)) return app
  await app.stop()
  throw new LaunchProblem(messages.appNotHealthy)
}

/** Where the launcher itself, and a browser on this machine, reach the app. */
export function localAddress(host: string, port: number): string {
  if (host === '0.0.0.0') return `http://127.0.0.1:${port}`
  if (host === '::') return `http://[::1]:${port}`
  return host.includes(':') ? `http://[${host}]:${port}` : `http://${host}:${port}`
}

async function isHealthyInTime(url: string, exited: Promise<void>): Promise<boolean> {
  const deadline = AbortSignal.timeout(HEALTHY_WITHIN_MS)
  const gone = new AbortController()
  void exited.then(() => gone.abort())
  while (!gone.signal.aborted && !deadline.aborted) {
    if (await answersOk(url)) return true
    await delay(100)
  }
  return false
}

async function answersOk(url: string): Promise<boolean> {
  try {
    // A connection kept open, or an answer half read, would keep the app from stopping later.
    const answer = await fetch(url, { headers: { connection: 'close' }, signal: AbortSignal.timeout(5000) })
    await answer.text()
    return answer.ok
  } catch {
    return false
  }
}
