import 'server-only'
import type { Database } from '@/lib/db/client'
import type { Vault } from '@/lib/db/vault'

/** What the actions on records work with. */
export interface RecordsDependencies {
  db: Database
  vault: Vault
}
