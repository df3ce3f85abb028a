import 'server-only'
import { getMetrics } from './metrics'

interface RemoteCall {
  event: 'gateway_call' | 'lookup_call'
  path: string
  durationMs: number
  httpStatus?: number
  code?: string
}

/** One call to the insurance gateway, as it is logged; changes of the breaker are read when somebody asks. */
export function observeGateway(entry: RemoteCall | { event: 'gateway_circuit' }): void {
  if (entry.event === 'gateway_circuit') return
  const { path, durationMs } = entry
  getMetrics().gatewaySeconds.observe({ path, result: judgeGateway(entry) }, durationMs / 1000)
}

/** One call to another lookup service. */
export function observeLookup({ path, durationMs, code }: RemoteCall): void {
  getMetrics().lookupSeconds.observe({ path, result: code ?? 'answered' }, durationMs / 1000)
}

/** The remote's own result codes are its to choose, up to a thousand of them: they stay in the log. */
function judgeGateway({ httpStatus = 0, code = '' }: RemoteCall): string {
  if (code.startsWith('gateway_')) return code
  if (httpStatus >= 400) return 'http_error'
  return code === 'unreadable' ? 'unreadable' : 'answered'
}
