import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'

/** A keyed hash of parts, new with each process: identifiers do not lie about as keys in memory or dumps. */
export function createHasher(): (parts: readonly string[]) => string {
  const key = randomBytes(32)
  return (parts) => createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64')
}
