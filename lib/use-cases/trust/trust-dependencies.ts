import 'server-only'
import type { Database } from '@/lib/db/client'

/** What deciding about trust works with. */
export interface TrustDependencies {
  db: Database
}
