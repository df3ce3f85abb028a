import 'server-only'
import type { Database } from '@/lib/db/client'
import type { Vault } from '@/lib/db/vault'

/** What the actions of admission work with. */
export interface AdmissionDependencies {
  db: Database
  vault: Vault
}
