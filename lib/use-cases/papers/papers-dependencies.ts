import 'server-only'
import type { Database } from '@/lib/db/client'
import type { Vault } from '@/lib/db/vault'

/** What the actions around papers work with. */
export interface PapersDependencies {
  db: Database
  vault: Vault
}
