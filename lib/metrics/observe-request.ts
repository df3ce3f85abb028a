import 'server-only'
import { getMetrics } from './metrics'

const METHODS = new Set(['GET', 'POST', 'HEAD', 'OPTIONS'])

/** One answer of the web server. `route` is a template of ours; whatever else a client invents is `other`. */
export function observeRequest(answer: {
  route: string
  method: string
  status: number
  durationMs: number
  isStream: boolean
}): void {
  const { requests, requestSeconds } = getMetrics()
  const method = METHODS.has(answer.method) ? answer.method : 'other'
  requests.inc({ route: answer.route, method, status: `${Math.floor(answer.status / 100)}xx` })
  // A stream's time is how long somebody listened.
  if (!answer.isStream) requestSeconds.observe({ route: answer.route }, answer.durationMs / 1000)
}
