import 'server-only'
import type { Database } from '@/lib/db/client'
import type { Vault } from '@/lib/db/vault'

/** What the actions on people work with. */
export interface PeopleDependencies {
  db: Database
  vault: Vault
}
