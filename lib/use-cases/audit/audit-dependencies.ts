import 'server-only'
import type { Database } from '@/lib/db/client'
import type { Vault } from '@/lib/db/vault'

/** What reading and checking the trail works with. */
export interface AuditDependencies {
  db: Database
  vault: Vault
}
