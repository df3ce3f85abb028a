import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * Whether somebody shows METRICS_TOKEN; without that setting nobody may read. No service token of the database, and
 * not whoever comes from this machine: figures are wanted most while the database is down, and behind a proxy
 * everybody comes from this machine.
 */
export function isMetricsReader(headers: Headers, token: string | undefined): boolean {
  if (!token) return false
  return timingSafeEqual(digest(headers.get('authorization') ?? ''), digest(`Bearer ${token}`))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
